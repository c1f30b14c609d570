package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.ScpiNumber;
import dev.crosspoint.scpi.smu.ReadingNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An instrument that is spoken to in statements of TSP, a dialect of Lua ("Series 2600B Reference Manual", 2600BS-901-01,
 * section 7).
 */
record TspLink(ScpiLink link) {
    private static final int LONGEST_ERROR_QUEUE = 100;
    private static final String ERROR_COUNT = "errorqueue.count";
    private static final String NEXT_ERROR = "errorqueue.next()";

    String where() {
        return link.where();
    }

    /** Has a statement carried out. */
    void run(String statement) {
        link.send(statement);
    }

    /** Returns the value of an expression. */
    double number(String expression) {
        String query = query(expression);
        String reply = link.query(query);
        try {
            return ScpiNumber.parse(reply);
        } catch (ProtocolException e) {
            throw new ProtocolException(where() + ": " + query + ": " + e.getMessage(), e);
        }
    }

    /** Returns the numbers that a statement prints, which may take {@code longest} in real time. */
    double[] printed(String statement, Duration longest) {
        String reply = new String(link.queryBytes(statement, longest), StandardCharsets.ISO_8859_1);
        return ReadingNumbers.parse(reply, where() + ": " + statement);
    }

    /**
     * Writes settings, reads the errors, and reads each setting back.
     *
     * @throws dev.crosspoint.instrument.LimitException if a value lies outside the allowed range; nothing was sent then
     * @throws InstrumentException if a setting reads back as another value
     */
    void apply(List<TspValue> values) {
        values.forEach(TspValue::check);
        values.forEach(value -> run(value.statement()));
        checkErrors();
        values.forEach(this::verify);
    }

    /** Reads a setting back and compares it. */
    void verify(TspValue written) {
        double readBack = number(written.setting().attribute());
        if (!written.agrees(readBack)) {
            throw new InstrumentException(where() + ": the " + written.setting().name() + " was set to "
                    + written.setting().describe(written.value()) + ", but reads back as "
                    + written.setting().describe(readBack) + " ("
                    + query(written.setting().attribute()) + ")");
        }
    }

    /**
     * Reads the errors until there are none.
     *
     * @throws InstrumentErrorException if there were any
     */
    void checkErrors() {
        link.exclusively(() -> {
            List<String> errors = new ArrayList<>();
            while (number(ERROR_COUNT) > 0) {
                errors.add(codeAndText(link.query(query(NEXT_ERROR))));
                if (errors.size() == LONGEST_ERROR_QUEUE) {
                    throw new ProtocolException(where() + ": the errors do not end after " + errors.size()
                            + ", the first of them " + errors.get(0));
                }
            }
            if (!errors.isEmpty()) {
                throw new InstrumentErrorException(code(errors.get(0)), where() + " refused a statement: " + errors);
            }
        });
    }

    /** Returns an error as people read it; it comes as code, text, severity and node with tabs between them. */
    private String codeAndText(String error) {
        String[] parts = error.split("\t");
        double code = ReadingNumbers.parse(parts[0], where() + ": " + query(NEXT_ERROR))[0];
        return (int) code + (parts.length > 1 ? " " + parts[1] : "");
    }

    private static int code(String error) {
        return Integer.parseInt(error.split(" ", 2)[0]);
    }

    private static String query(String expression) {
        return "print(" + expression + ")";
    }
}
