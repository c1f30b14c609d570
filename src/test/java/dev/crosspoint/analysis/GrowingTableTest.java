package dev.crosspoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTableTest {

    private static final TableSchema SCHEMA = new TableSchema(
            "cycles", "cycles", List.of(Column.integer("cycle", "number"), Column.real("peak_v", "V", "peak")));

    @Test
    void everyRowIsKeptInOrderHoweverOftenItGrows() {
        GrowingTable table = new GrowingTable(SCHEMA, 10_000);
        for (int i = 0; i < 5000; i++) {
            table.add(i, i / 8.0);
        }
        assertThat((long[]) table.data().columns().get(0))
                .hasSize(5000)
                .startsWith(0, 1, 2)
                .endsWith(4999);
        assertThat((double[]) table.data().columns().get(1)).hasSize(5000).endsWith(4999 / 8.0);
        table.add(5000, 1);
        assertThat((long[]) table.data().columns().get(0)).hasSize(5001).endsWith(5000);
    }

    @Test
    void rowsBeyondTheLastAreCountedAndNotLostInSilence() {
        GrowingTable table = new GrowingTable(SCHEMA, 3);
        for (int i = 0; i < 5; i++) {
            table.add(i, i);
        }
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.leftOut()).isEqualTo(2);
        assertThat((long[]) table.data().columns().get(0)).containsExactly(0, 1, 2);
    }

    @Test
    void aRowOfAnotherShapeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowingTable(SCHEMA, 3).add(1));
        TableSchema texts = new TableSchema("names", "names", List.of(Column.text("name", "name")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowingTable(texts, 3))
                .withMessageContaining("name");
    }
}
