package dev.crosspoint.visa;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status codes of VISA (VPP-4.3.2, "Completion and error codes"), each named without its {@code VI_}. */
public enum VisaStatus {
    SUCCESS(0x0, "the operation was completed"),
    SUCCESS_EVENT_EN(0x3FFF0002, "the event is enabled already"),
    SUCCESS_EVENT_DIS(0x3FFF0003, "the event is disabled already"),
    SUCCESS_QUEUE_EMPTY(0x3FFF0004, "the queue of events is empty"),
    SUCCESS_TERM_CHAR(0x3FFF0005, "the read ended at the termination character"),
    SUCCESS_MAX_CNT(0x3FFF0006, "the read ended because as many bytes came as were asked for"),
    WARN_QUEUE_OVERFLOW(0x3FFF000C, "the queue of events is full, and events were lost"),
    WARN_CONFIG_NLOADED(0x3FFF0077, "the configuration does not exist or could not be loaded"),
    SUCCESS_DEV_NPRESENT(0x3FFF007D, "the session is open, but the instrument does not respond"),
    SUCCESS_QUEUE_NEMPTY(0x3FFF0080, "more events are in the queue"),
    WARN_NULL_OBJECT(0x3FFF0082, "the handle is that of no object"),
    WARN_NSUP_ATTR_STATE(0x3FFF0084, "the resource does not support this value of the attribute"),
    WARN_UNKNOWN_STATUS(0x3FFF0085, "the status code is unknown"),
    WARN_NSUP_BUF(0x3FFF0088, "the buffer is not supported"),
    SUCCESS_NESTED_SHARED(0x3FFF0099, "the session holds a shared lock already"),
    SUCCESS_NESTED_EXCLUSIVE(0x3FFF009A, "the session holds the exclusive lock already"),
    SUCCESS_SYNC(0x3FFF009B, "the operation was done at once instead of in the background"),
    WARN_EXT_FUNC_NIMPL(0x3FFF00A9, "the library does not implement this extension"),
    ERROR_SYSTEM_ERROR(0xBFFF0000, "the library or the system failed in an unknown way"),
    ERROR_INV_OBJECT(0xBFFF000E, "the handle is that of no open session"),
    ERROR_RSRC_LOCKED(0xBFFF000F, "another session has locked the resource"),
    ERROR_INV_EXPR(0xBFFF0010, "the search expression is invalid"),
    ERROR_RSRC_NFOUND(0xBFFF0011, "no such resource is present"),
    ERROR_INV_RSRC_NAME(0xBFFF0012, "the resource string is invalid"),
    ERROR_INV_ACC_MODE(0xBFFF0013, "the access mode is invalid"),
    ERROR_TMO(0xBFFF0015, "the time-out passed before the operation was completed"),
    ERROR_CLOSING_FAILED(0xBFFF0016, "the session could not be closed completely"),
    ERROR_NSUP_ATTR(0xBFFF001D, "the resource does not have this attribute"),
    ERROR_NSUP_ATTR_STATE(0xBFFF001E, "the resource does not support this value of the attribute"),
    ERROR_ATTR_READONLY(0xBFFF001F, "the attribute cannot be changed"),
    ERROR_INV_LOCK_TYPE(0xBFFF0020, "the resource does not support this kind of lock"),
    ERROR_INV_ACCESS_KEY(0xBFFF0021, "the key of the lock is invalid"),
    ERROR_INV_EVENT(0xBFFF0026, "the resource does not support this kind of event"),
    ERROR_INV_MECH(0xBFFF0027, "the mechanism for events is invalid"),
    ERROR_HNDLR_NINSTALLED(0xBFFF0028, "no handler is installed for this event"),
    ERROR_QUEUE_OVERFLOW(0xBFFF002D, "a queue of events or of transfers is full"),
    ERROR_NENABLED(0xBFFF002F, "the event is not enabled"),
    ERROR_ABORT(0xBFFF0030, "the operation was aborted"),
    ERROR_RAW_WR_PROT_VIOL(0xBFFF0034, "the write protocol was violated during the transfer"),
    ERROR_RAW_RD_PROT_VIOL(0xBFFF0035, "the read protocol was violated during the transfer"),
    ERROR_OUTP_PROT_VIOL(0xBFFF0036, "the instrument reported a violation of the output protocol"),
    ERROR_INP_PROT_VIOL(0xBFFF0037, "the instrument reported a violation of the input protocol"),
    ERROR_BERR(0xBFFF0038, "the bus failed during the transfer"),
    ERROR_IN_PROGRESS(0xBFFF0039, "another operation is in progress"),
    ERROR_INV_SETUP(0xBFFF003A, "the setup is invalid, because attributes contradict each other"),
    ERROR_QUEUE_ERROR(0xBFFF003B, "the operation could not be queued"),
    ERROR_ALLOC(0xBFFF003C, "there is not enough memory"),
    ERROR_INV_MASK(0xBFFF003D, "the buffer mask is invalid"),
    ERROR_IO(0xBFFF003E, "the transfer failed"),
    ERROR_INV_FMT(0xBFFF003F, "the format string is invalid"),
    ERROR_NSUP_FMT(0xBFFF0041, "the format string is not supported"),
    ERROR_LINE_IN_USE(0xBFFF0042, "the trigger line is in use"),
    ERROR_NSUP_MODE(0xBFFF0046, "the mode is not supported"),
    ERROR_SRQ_NOCCURRED(0xBFFF004A, "no service request has been received"),
    ERROR_RESP_PENDING(0xBFFF0059, "a response that was asked for before is still pending"),
    ERROR_NLISTENERS(0xBFFF005F, "nobody listens at this address: the instrument is off or has another one"),
    ERROR_NCIC(0xBFFF0060, "the interface is not the controller in charge of the bus"),
    ERROR_NSYS_CNTLR(0xBFFF0061, "the interface is not the system controller of the bus"),
    ERROR_NSUP_OPER(0xBFFF0067, "the resource does not support this operation"),
    ERROR_INTR_PENDING(0xBFFF0068, "an earlier interrupt is still pending"),
    ERROR_ASRL_PARITY(0xBFFF006A, "a character came with wrong parity"),
    ERROR_ASRL_FRAMING(0xBFFF006B, "a character came with wrong framing"),
    ERROR_ASRL_OVERRUN(0xBFFF006C, "a character was lost, because it came before the one before it was read"),
    ERROR_USER_BUF(0xBFFF0071, "a buffer of the program cannot be used"),
    ERROR_RSRC_BUSY(0xBFFF0072, "the resource is in use"),
    ERROR_INV_PARAMETER(0xBFFF0078, "a parameter is invalid"),
    ERROR_INV_PROT(0xBFFF0079, "the protocol is invalid"),
    ERROR_INV_SIZE(0xBFFF007B, "the size of a window is invalid"),
    ERROR_NIMPL_OPER(0xBFFF0081, "the library does not implement this operation"),
    ERROR_INV_LENGTH(0xBFFF0083, "the length is invalid"),
    ERROR_INV_MODE(0xBFFF0091, "the mode is invalid"),
    ERROR_SESN_NLOCKED(0xBFFF009C, "the session holds no lock"),
    ERROR_LIBRARY_NFOUND(0xBFFF009E, "a library that VISA needs was not found"),
    ERROR_NSUP_INTR(0xBFFF009F, "the interface does not support this interrupt"),
    ERROR_FILE_ACCESS(0xBFFF00A1, "a file could not be opened"),
    ERROR_FILE_IO(0xBFFF00A2, "a file could not be read or written"),
    ERROR_NSUP_LINE(0xBFFF00A3, "the line is not supported"),
    ERROR_NSUP_MECH(0xBFFF00A4, "the mechanism is not supported for this event"),
    ERROR_INTF_NUM_NCONFIG(0xBFFF00A5, "the interface number is not configured"),
    ERROR_CONN_LOST(0xBFFF00A6, "the connection was lost"),
    ERROR_MACHINE_NAVAIL(0xBFFF00A7, "the remote computer does not exist or takes no connections"),
    ERROR_NPERMISSION(0xBFFF00A8, "access to the resource was denied");

    private static final Map<Integer, VisaStatus> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(VisaStatus::code, Function.identity()));

    private final int code;
    private final String text;

    VisaStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Returns the status that a function of VISA returned; empty for a code of a maker's own. */
    public static Optional<VisaStatus> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Returns the code, which is negative for an error. */
    public int code() {
        return code;
    }

    public boolean isError() {
        return code < 0;
    }

    /** Returns VISA's name of the status, its code and what it means. */
    public String describe() {
        return describe("VI_" + name(), code, text);
    }

    static String describe(String name, int code, String text) {
        return name + " (0x" + Integer.toHexString(code).toUpperCase(Locale.ROOT) + "): " + text;
    }
}
