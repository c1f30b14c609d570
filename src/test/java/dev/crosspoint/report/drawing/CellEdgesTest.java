package dev.crosspoint.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellEdgesTest {

    @Test
    void unevenNeighboursMeetHalfway() {
        CellEdges edges = CellEdges.of(new double[] {50, 20, 30, 20, Double.NaN});

        assertThat(edges.high(20)).isEqualTo(25).isEqualTo(edges.low(30));
        assertThat(edges.high(30)).isEqualTo(40).isEqualTo(edges.low(50));
        assertThat(edges.reach()).containsExactly(15.0, 20.0, 25.0, 25.0, 30.0, 40.0, 40.0, 50.0, 60.0);
    }

    @Test
    void singleCellHasAWidth() {
        assertThat(CellEdges.of(new double[] {4}).reach()).containsExactly(2.0, 4.0, 6.0);
        assertThat(CellEdges.of(new double[] {0, 0}).reach()).containsExactly(-0.5, 0.0, 0.5);
        assertThat(CellEdges.of(new double[0]).reach()).isEmpty();
    }
}
