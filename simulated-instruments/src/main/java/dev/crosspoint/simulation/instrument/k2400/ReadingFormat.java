package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.scpi.BlockOrder;
import dev.crosspoint.simulation.scpi.CommandSet;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.NumberRange;
import dev.crosspoint.simulation.scpi.Response;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import dev.crosspoint.simulation.scpi.Unit;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How readings are put out ({@code :FORM}): which elements of them, as text or as numbers of four bytes. */
final class ReadingFormat {
    private static final NumberRange BITS = new NumberRange(32, 32, 32, Unit.NONE);

    private enum Data implements Mnemonic {
        TEXT("ASCii"),
        REAL("REAL"),
        SINGLE_PRECISION("SREal");

        private final String keyword;

        Data(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** How registers are answered; the other formats are not simulated, and choosing them is an error. */
    private enum RegisterFormat implements Mnemonic {
        DECIMAL("ASCii");

        private final String keyword;

        RegisterFormat(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private Set<Element> elements = EnumSet.allOf(Element.class);
    private Data data = Data.TEXT;
    private BlockOrder order = BlockOrder.NORMAL;

    void reset() {
        elements = EnumSet.allOf(Element.class);
        data = Data.TEXT;
        order = BlockOrder.NORMAL;
    }

    void add(CommandSet commands) {
        commands.command(":FORMat[:DATA]", arguments -> {
            Data wanted = arguments.choice(Data.values());
            if (wanted == Data.REAL && arguments.hasNext()) {
                arguments.number(BITS);
            }
            arguments.end();
            data = wanted;
        });
        commands.question(":FORMat[:DATA]", arguments -> Response.text(data == Data.TEXT ? "ASC" : "REAL,32"));
        commands.choice(":FORMat:SREGister", RegisterFormat.values(), c -> RegisterFormat.DECIMAL, (c, chosen) -> {});
        commands.choice(":FORMat:BORDer", BlockOrder.values(), c -> order, (c, chosen) -> order = chosen);
        commands.command(":FORMat:ELEMents[:SENSe[c]]", arguments -> {
            Set<Element> wanted = EnumSet.noneOf(Element.class);
            do {
                wanted.add(arguments.choice(Element.values()));
            } while (arguments.hasNext());
            elements = wanted;
        });
        commands.question(
                ":FORMat:ELEMents[:SENSe[c]]",
                arguments ->
                        Response.text(elements.stream().map(Element::shortForm).collect(Collectors.joining(","))));
    }

    /**
     * Returns readings as they are put out.
     *
     * @param start the time in ns that the time of a reading counts from, by its index
     */
    Response answer(List<SourceMeterReading> readings, IntToLongFunction start) {
        if (readings.isEmpty()) {
            throw new ScpiException(ScpiError.EXECUTION_ERROR);
        }
        double[] numbers = IntStream.range(0, readings.size())
                .boxed()
                .flatMapToDouble(i ->
                        elements.stream().mapToDouble(element -> element.of(readings.get(i), start.applyAsLong(i))))
                .toArray();
        return data == Data.TEXT ? text(numbers) : block(numbers);
    }

    private static Response text(double[] numbers) {
        return Response.text(Arrays.stream(numbers).mapToObj(Element::number).collect(Collectors.joining(",")));
    }

    private Response block(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length).order(order.bytes());
        for (double number : numbers) {
            bytes.putFloat((float) number);
        }
        return Response.openBlock(bytes.array());
    }
}
