package dev.crosspoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {

    @Test
    void resolvedFindingHasTheSevenAgreedFieldsAtFullPrecision() throws Exception {
        Finding set = new Finding.Resolved("set_voltage", 0.1 + 0.2, "V", 0.29, 0.31, 35, "mean over 35 cycles");

        assertThat(FindingsJson.of(List.of(set)).toString())
                .isEqualTo("[{\"name\":\"set_voltage\",\"value\":0.30000000000000004,\"unit\":\"V\",\"low\":0.29,"
                        + "\"high\":0.31,\"n\":35,\"method\":\"mean over 35 cycles\"}]");
    }

    @Test
    void unresolvedFindingHasNullsAndAReasonInsteadOfAZero() {
        Finding off = new Finding.Unresolved("conductance_hrs", "S", 0, "below 2.00 pS", "|I/V|");

        JsonNode json = FindingsJson.of(List.of(off)).get(0);

        assertThat(json.get("value").isNull()).isTrue();
        assertThat(json.get("low").isNull()).isTrue();
        assertThat(json.get("high").isNull()).isTrue();
        assertThat(json.get("resolved").asBoolean(true)).isFalse();
        assertThat(json.get("reason").asText()).isEqualTo("below 2.00 pS");
        assertThat(json.get("unit").asText()).isEqualTo("S");
    }

    @Test
    void endWithoutALimitIsNullBecauseJsonHasNoInfinity() throws Exception {
        Finding open = new Finding.Resolved("on_off_ratio", 1e4, "1", 1e3, Double.POSITIVE_INFINITY, 2, "m");

        String text = new ObjectMapper().writeValueAsString(FindingsJson.of(List.of(open)));

        assertThat(text).contains("\"high\":null").doesNotContain("Infinity");
    }

    @Test
    void findingsOfOneNameAreToldApartByTheirConditions() {
        List<Condition> conditions =
                List.of(new Condition.Amount("width_s", 0.005, "s"), new Condition.Choice("criterion", "half"));
        Finding fires = new Finding.Resolved("firing_probability", 0.5, "1", 0.4, 0.6, 20, "m").under(conditions);
        Finding silent = new Finding.Unresolved("firing_probability", "1", 0, "no pulses", "m").under(conditions);

        for (JsonNode json : FindingsJson.of(List.of(fires, silent))) {
            assertThat(json.path("conditions").toString()).isEqualTo("{\"width_s\":0.005,\"criterion\":\"half\"}");
        }
        assertThat(fires.conditionsText()).isEqualTo("(width 5.00 ms, criterion half)");
        assertThat(FindingsJson.of(List.of(fires.under(List.of()))).get(0).has("conditions"))
                .isFalse();
    }
}
