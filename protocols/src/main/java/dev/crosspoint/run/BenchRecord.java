package dev.crosspoint.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.Bench;
import dev.crosspoint.bench.InstrumentSettings;
import dev.crosspoint.record.RunWriter;

/** Writes into the start record who stands on the bench, and every setting once an output has been switched on. */
final class BenchRecord {
    private final RunRequest request;
    private final Bench bench;
    private final RunWriter writer;
    private final ObjectNode start;

    BenchRecord(RunRequest request, Bench bench, RunWriter writer) {
        this.request = request;
        this.bench = bench;
        this.writer = writer;
        this.start = request.start().deepCopy();
    }

    /** Records who answers at each address. */
    void identities() {
        ObjectNode instruments = start.putObject("instruments");
        bench.instruments().forEach((name, instrument) -> {
            InstrumentSettings settings = request.bench().instruments().get(name);
            instruments
                    .putObject(name)
                    .put("driver", settings.driver())
                    .put("address", request.addresses().get(name).resourceString())
                    .put("channel", settings.channel())
                    .put("identity", instrument.identity().toString());
        });
        writer.restart(start);
    }

    /** Records every setting of one instrument as it reports them now. */
    void settings(String name) {
        ObjectNode settings =
                start.withObject("/instruments").withObject("/" + name).putObject("settings");
        bench.instruments().get(name).settings().forEach(settings::put);
        writer.restart(start);
    }
}
