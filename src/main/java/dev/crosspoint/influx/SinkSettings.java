package dev.crosspoint.influx;

import dev.crosspoint.settings.Setting;
import java.net.URI;
import java.time.Duration;

/** A sink file: which database gets the points of runs, and how. */
public record SinkSettings(
        @Setting("address of the server, such as http://localhost:8086")
        String url,

        @Setting("what speaks there, and where it shall put the points")
        ServerSettings server,

        @Setting(
                value =
                        "how much of an oscilloscope's records goes there: a point for each record, or every sample too",
                byDefault = "summaries")
        WaveformSamples waveformSamples,

        @Setting(value = "whether batches are compressed", byDefault = "true")
        boolean gzip,

        @Setting(value = "points in a batch", min = 1, max = 100_000, byDefault = "10000")
        int batchSize,

        @Setting(value = "longest wait for a connection", unit = "s", min = 0.001, max = 600, byDefault = "5 s")
        double connectTimeout,

        @Setting(value = "longest wait for the server's answer", unit = "s", min = 0.001, max = 600, byDefault = "30 s")
        double answerTimeout,

        @Setting(
                value = "how long the push command goes on without the server taking a batch",
                unit = "s",
                min = 0,
                max = 86_400,
                byDefault = "60 s")
        double giveUpAfter,

        @Setting(
                value = "how long a run waits at its end for what the server has not taken yet",
                unit = "s",
                min = 0,
                max = 600,
                byDefault = "5 s")
        double waitAtEnd) {

    public SinkSettings {
        URI address = parse(url);
        boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "url is the address of a server, such as http://localhost:8086, not " + url);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "url holds no user, password or parameters; those stand under server, secrets in a variable or a file");
        }
    }

    private static URI parse(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "url is no address of a server; give one such as http://localhost:8086", e);
        }
    }

    /** Returns server and place in a few words, without any secret; the same words for the same database. */
    public String target() {
        return url + ", " + server.place();
    }

    Duration connectPatience() {
        return duration(connectTimeout);
    }

    Duration answerPatience() {
        return duration(answerTimeout);
    }

    Duration pushPatience() {
        return duration(giveUpAfter);
    }

    /** Returns how long a run waits at its end. */
    public Duration endPatience() {
        return duration(waitAtEnd);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
