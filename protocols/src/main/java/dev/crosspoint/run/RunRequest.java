package dev.crosspoint.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.connection.Address;
import dev.crosspoint.protocol.ProtocolFile;
import java.util.Map;

/**
 * What a run needs to know.
 *
 * @param protocol what to measure
 * @param bench where
 * @param addresses where each instrument of the bench is
 * @param start the start record as far as it is known before the bench is opened
 */
public record RunRequest(ProtocolFile protocol, BenchSettings bench, Map<String, Address> addresses, ObjectNode start) {

    public RunRequest {
        addresses = Map.copyOf(addresses);
    }
}
