package dev.crosspoint.influx;

import dev.crosspoint.settings.Setting;
import java.util.Optional;

/** InfluxDB 2.x, and what speaks its {@code /api/v2/write}: QuestDB, VictoriaMetrics, InfluxDB 3. */
public record Influxdb2(
        @Setting("organisation that the bucket belongs to") String org,

        @Setting("bucket that the points go to; it must be there already")
        String bucket,

        @Setting("name of the environment variable that holds the token")
        Optional<String> tokenVariable,

        @Setting("file that holds the token and that nobody else may read, such as ~/.config/crosspoint/influxdb-token")
        Optional<String> tokenFile)
        implements ServerSettings {

    public Influxdb2 {
        if (tokenVariable.isPresent() && tokenFile.isPresent()) {
            throw new IllegalArgumentException("give token-variable or token-file, not both");
        }
    }

    @Override
    public String place() {
        return "bucket " + bucket + " of " + org;
    }

    @Override
    public String organisation() {
        return org;
    }

    @Override
    public String bucketName() {
        return bucket;
    }

    @Override
    public Optional<String> authorization() {
        return Secret.of("token", tokenVariable, tokenFile).map(token -> "Token " + token);
    }
}
