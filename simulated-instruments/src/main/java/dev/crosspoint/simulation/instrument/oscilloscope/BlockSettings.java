package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * Records of a fixed length around a trigger.
 *
 * @param interval time between samples in s
 * @param length samples of a record
 * @param triggerIndex sample of the record at which the trigger is, at most {@code length}; negative if the record begins so
 *     many samples after the trigger
 * @param trigger what a record waits for
 * @param autoTrigger time in s after which a record that could be triggered is triggered anyway; infinity for never
 * @param records how many records to take; what {@link #repeating} makes goes on for ever and keeps the latest one
 * @param pause time in s between the end of a record and the beginning of the next
 * @param keepsLatest whether each record takes the place of the one before
 */
public record BlockSettings(
        double interval,
        int length,
        long triggerIndex,
        Trigger trigger,
        double autoTrigger,
        int records,
        double pause,
        boolean keepsLatest) {

    private static final int WITHOUT_END = 0;

    public BlockSettings {
        if (!(interval > 0) || Double.isInfinite(interval) || length < 1 || triggerIndex > length) {
            throw new IllegalArgumentException(
                    "no record: " + length + " samples every " + interval + " s with the trigger at " + triggerIndex);
        }
        if (!(autoTrigger >= 0) || !(pause >= 0) || records < WITHOUT_END) {
            throw new IllegalArgumentException(
                    records + " records, pause " + pause + " s, automatic trigger after " + autoTrigger + " s");
        }
    }

    /** One record. */
    public static BlockSettings single(double interval, int length, long triggerIndex, Trigger trigger) {
        return new BlockSettings(interval, length, triggerIndex, trigger, Double.POSITIVE_INFINITY, 1, 0, false);
    }

    /** The same, triggered anyway after so many s. */
    public BlockSettings withAutoTrigger(double seconds) {
        return new BlockSettings(interval, length, triggerIndex, trigger, seconds, records, pause, keepsLatest);
    }

    /** The same, that many records one after the other, all of which are kept. */
    public BlockSettings withRecords(int count, double pauseSeconds) {
        return withRecords(count, pauseSeconds, false);
    }

    /** The same, that many records one after the other, of which the latest is kept. */
    public BlockSettings withRecordsInTurn(int count, double pauseSeconds) {
        return withRecords(count, pauseSeconds, true);
    }

    private BlockSettings withRecords(int count, double pauseSeconds, boolean latest) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " records");
        }
        return new BlockSettings(interval, length, triggerIndex, trigger, autoTrigger, count, pauseSeconds, latest);
    }

    /** The same for ever; only the latest record is kept. */
    public BlockSettings repeating(double pauseSeconds) {
        return new BlockSettings(interval, length, triggerIndex, trigger, autoTrigger, WITHOUT_END, pauseSeconds, true);
    }

    boolean isWithoutEnd() {
        return records == WITHOUT_END;
    }
}
