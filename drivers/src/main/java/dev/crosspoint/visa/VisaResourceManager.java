package dev.crosspoint.visa;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.ShortByReference;
import dev.crosspoint.instrument.InstrumentConnectionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * VISA's resource manager, which all sessions with one library share: opened with the first, closed with the last.
 *
 * <p>Any thread may use it.
 */
public final class VisaResourceManager {
    private static final Logger LOG = LoggerFactory.getLogger(VisaResourceManager.class);

    private final Visa visa;
    private int handle;
    private int users;

    public VisaResourceManager(Visa visa) {
        this.visa = visa;
    }

    /**
     * Returns a session with an instrument.
     *
     * @param resource VISA resource string
     * @param timeout how long the instrument may take to accept it
     * @throws IOException if it cannot be opened, with VISA's name for the reason
     */
    public VisaSession open(String resource, Duration timeout) throws IOException {
        int manager = acquire();
        try {
            IntByReference session = new IntByReference();
            int status = visa.viOpen(manager, resource, Visa.NO_LOCK, Math.toIntExact(timeout.toMillis()), session);
            VisaCalls.check(visa, manager, status);
            if (status == VisaStatus.SUCCESS_DEV_NPRESENT.code()) {
                visa.viClose(session.getValue());
                throw new VisaException(status, VisaStatus.SUCCESS_DEV_NPRESENT.describe());
            }
            return new VisaSession(visa, session.getValue(), this::release);
        } catch (IOException | RuntimeException e) {
            release();
            throw e;
        }
    }

    /**
     * Returns the resources that VISA knows or finds, none of which is opened.
     *
     * @param expression what to look for, such as {@code ?*} for all or {@code GPIB?*INSTR} (VPP-4.3, viFindRsrc)
     * @throws InstrumentConnectionException if VISA cannot search, with its name for the reason
     */
    public List<VisaResource> find(String expression) {
        try {
            int manager = acquire();
            try {
                List<VisaResource> resources = new ArrayList<>();
                for (String name : names(manager, expression)) {
                    resources.add(describe(manager, name));
                }
                return resources;
            } finally {
                release();
            }
        } catch (IOException e) {
            throw new InstrumentConnectionException(
                    "VISA could not look for \"" + expression + "\": " + e.getMessage(), e);
        }
    }

    private List<String> names(int manager, String expression) throws IOException {
        IntByReference list = new IntByReference();
        IntByReference count = new IntByReference();
        byte[] name = new byte[Visa.FIND_BUFFER_LENGTH];
        int status = visa.viFindRsrc(manager, expression, list, count, name);
        if (status == VisaStatus.ERROR_RSRC_NFOUND.code()) {
            return List.of();
        }
        VisaCalls.check(visa, manager, status);
        try {
            List<String> names = new ArrayList<>(List.of(VisaCalls.text(name)));
            while (names.size() < count.getValue()) {
                VisaCalls.check(visa, list.getValue(), visa.viFindNext(list.getValue(), name));
                names.add(VisaCalls.text(name));
            }
            return names;
        } finally {
            visa.viClose(list.getValue());
        }
    }

    private VisaResource describe(int manager, String name) throws IOException {
        ShortByReference type = new ShortByReference();
        ShortByReference number = new ShortByReference();
        byte[] resourceClass = new byte[Visa.FIND_BUFFER_LENGTH];
        byte[] expanded = new byte[Visa.FIND_BUFFER_LENGTH];
        byte[] alias = new byte[Visa.FIND_BUFFER_LENGTH];
        VisaCalls.check(visa, manager, visa.viParseRsrcEx(manager, name, type, number, resourceClass, expanded, alias));
        return new VisaResource(
                name,
                type.getValue(),
                number.getValue(),
                VisaCalls.text(resourceClass),
                Optional.of(VisaCalls.text(alias)).filter(given -> !given.isEmpty()));
    }

    private synchronized int acquire() throws IOException {
        if (users == 0) {
            IntByReference opened = new IntByReference();
            VisaCalls.check(visa, 0, visa.viOpenDefaultRM(opened));
            handle = opened.getValue();
            LOG.info("VISA is that of {}", maker());
        }
        users++;
        return handle;
    }

    private synchronized void release() {
        users--;
        if (users == 0) {
            visa.viClose(handle);
        }
    }

    private String maker() {
        try (Memory text = new Memory(Visa.FIND_BUFFER_LENGTH)) {
            text.clear();
            int status = visa.viGetAttribute(handle, VisaAttribute.RSRC_MANF_NAME.id(), text);
            return status < 0 ? "an unnamed maker" : text.getString(0, StandardCharsets.UTF_8.name());
        }
    }
}
