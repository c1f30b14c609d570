package dev.crosspoint.visa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A wrong number would give a failure another failure's name. */
class VisaStatusTest {

    /** From VPP-4.3.2, "Completion and error codes". */
    @ParameterizedTest
    @CsvSource({
        "00000000, VI_SUCCESS",
        "3FFF0002, VI_SUCCESS_EVENT_EN",
        "3FFF0003, VI_SUCCESS_EVENT_DIS",
        "3FFF0004, VI_SUCCESS_QUEUE_EMPTY",
        "3FFF0005, VI_SUCCESS_TERM_CHAR",
        "3FFF0006, VI_SUCCESS_MAX_CNT",
        "3FFF000C, VI_WARN_QUEUE_OVERFLOW",
        "3FFF0077, VI_WARN_CONFIG_NLOADED",
        "3FFF007D, VI_SUCCESS_DEV_NPRESENT",
        "3FFF0080, VI_SUCCESS_QUEUE_NEMPTY",
        "3FFF0082, VI_WARN_NULL_OBJECT",
        "3FFF0084, VI_WARN_NSUP_ATTR_STATE",
        "3FFF0085, VI_WARN_UNKNOWN_STATUS",
        "3FFF0088, VI_WARN_NSUP_BUF",
        "3FFF0099, VI_SUCCESS_NESTED_SHARED",
        "3FFF009A, VI_SUCCESS_NESTED_EXCLUSIVE",
        "3FFF009B, VI_SUCCESS_SYNC",
        "3FFF00A9, VI_WARN_EXT_FUNC_NIMPL",
        "BFFF0000, VI_ERROR_SYSTEM_ERROR",
        "BFFF000E, VI_ERROR_INV_OBJECT",
        "BFFF000F, VI_ERROR_RSRC_LOCKED",
        "BFFF0010, VI_ERROR_INV_EXPR",
        "BFFF0011, VI_ERROR_RSRC_NFOUND",
        "BFFF0012, VI_ERROR_INV_RSRC_NAME",
        "BFFF0013, VI_ERROR_INV_ACC_MODE",
        "BFFF0015, VI_ERROR_TMO",
        "BFFF0016, VI_ERROR_CLOSING_FAILED",
        "BFFF001D, VI_ERROR_NSUP_ATTR",
        "BFFF001E, VI_ERROR_NSUP_ATTR_STATE",
        "BFFF001F, VI_ERROR_ATTR_READONLY",
        "BFFF0020, VI_ERROR_INV_LOCK_TYPE",
        "BFFF0021, VI_ERROR_INV_ACCESS_KEY",
        "BFFF0026, VI_ERROR_INV_EVENT",
        "BFFF0027, VI_ERROR_INV_MECH",
        "BFFF0028, VI_ERROR_HNDLR_NINSTALLED",
        "BFFF002D, VI_ERROR_QUEUE_OVERFLOW",
        "BFFF002F, VI_ERROR_NENABLED",
        "BFFF0030, VI_ERROR_ABORT",
        "BFFF0034, VI_ERROR_RAW_WR_PROT_VIOL",
        "BFFF0035, VI_ERROR_RAW_RD_PROT_VIOL",
        "BFFF0036, VI_ERROR_OUTP_PROT_VIOL",
        "BFFF0037, VI_ERROR_INP_PROT_VIOL",
        "BFFF0038, VI_ERROR_BERR",
        "BFFF0039, VI_ERROR_IN_PROGRESS",
        "BFFF003A, VI_ERROR_INV_SETUP",
        "BFFF003B, VI_ERROR_QUEUE_ERROR",
        "BFFF003C, VI_ERROR_ALLOC",
        "BFFF003D, VI_ERROR_INV_MASK",
        "BFFF003E, VI_ERROR_IO",
        "BFFF003F, VI_ERROR_INV_FMT",
        "BFFF0041, VI_ERROR_NSUP_FMT",
        "BFFF0042, VI_ERROR_LINE_IN_USE",
        "BFFF0046, VI_ERROR_NSUP_MODE",
        "BFFF004A, VI_ERROR_SRQ_NOCCURRED",
        "BFFF0059, VI_ERROR_RESP_PENDING",
        "BFFF005F, VI_ERROR_NLISTENERS",
        "BFFF0060, VI_ERROR_NCIC",
        "BFFF0061, VI_ERROR_NSYS_CNTLR",
        "BFFF0067, VI_ERROR_NSUP_OPER",
        "BFFF0068, VI_ERROR_INTR_PENDING",
        "BFFF006A, VI_ERROR_ASRL_PARITY",
        "BFFF006B, VI_ERROR_ASRL_FRAMING",
        "BFFF006C, VI_ERROR_ASRL_OVERRUN",
        "BFFF0071, VI_ERROR_USER_BUF",
        "BFFF0072, VI_ERROR_RSRC_BUSY",
        "BFFF0078, VI_ERROR_INV_PARAMETER",
        "BFFF0079, VI_ERROR_INV_PROT",
        "BFFF007B, VI_ERROR_INV_SIZE",
        "BFFF0081, VI_ERROR_NIMPL_OPER",
        "BFFF0083, VI_ERROR_INV_LENGTH",
        "BFFF0091, VI_ERROR_INV_MODE",
        "BFFF009C, VI_ERROR_SESN_NLOCKED",
        "BFFF009E, VI_ERROR_LIBRARY_NFOUND",
        "BFFF009F, VI_ERROR_NSUP_INTR",
        "BFFF00A1, VI_ERROR_FILE_ACCESS",
        "BFFF00A2, VI_ERROR_FILE_IO",
        "BFFF00A3, VI_ERROR_NSUP_LINE",
        "BFFF00A4, VI_ERROR_NSUP_MECH",
        "BFFF00A5, VI_ERROR_INTF_NUM_NCONFIG",
        "BFFF00A6, VI_ERROR_CONN_LOST",
        "BFFF00A7, VI_ERROR_MACHINE_NAVAIL",
        "BFFF00A8, VI_ERROR_NPERMISSION"
    })
    void everyCodeOfTheStandardHasItsName(String code, String name) {
        VisaStatus status = VisaStatus.of(Integer.parseUnsignedInt(code, 16)).orElseThrow();
        assertThat("VI_" + status.name()).isEqualTo(name);
        assertThat(status.isError()).isEqualTo(name.startsWith("VI_ERROR"));
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsToldByNameCodeAndText(VisaStatus status) {
        assertThat(status.describe()).matches("VI_[A-Z0-9_]+ \\(0x[0-9A-F]+\\): [a-z].{10,}");
    }

    @Test
    void aTimeOutIsCalledOne() {
        assertThat(VisaStatus.ERROR_TMO.describe())
                .isEqualTo("VI_ERROR_TMO (0xBFFF0015): the time-out passed before the operation was completed");
    }

    @Test
    void aCodeOfAMakersOwnHasNoName() {
        assertThat(VisaStatus.of(0xBFFC0123)).isEmpty();
    }
}
