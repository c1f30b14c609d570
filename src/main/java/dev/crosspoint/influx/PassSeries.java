package dev.crosspoint.influx;

/** The series of a table's rows: one, and a further one for each time that the rows' times begin anew. */
final class PassSeries {

    private final Series first;
    private Series present;
    private int pass;

    PassSeries(Series first) {
        this.first = first;
        this.present = first;
    }

    Series of(int wanted) {
        if (wanted != pass) {
            pass = wanted;
            present = wanted == 0 ? first : first.with("pass", Integer.toString(wanted));
        }
        return present;
    }
}
