package dev.crosspoint.influx;

import dev.crosspoint.settings.Setting;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** InfluxDB 1.x, which knows {@code /write}, databases and passwords. */
public record Influxdb1(
        @Setting("database that the points go to; it must be there already")
        String database,

        @Setting("user, where the server asks for one") Optional<String> user,

        @Setting("name of the environment variable that holds the user's password")
        Optional<String> passwordVariable,

        @Setting("file that holds the user's password and that nobody else may read")
        Optional<String> passwordFile)
        implements ServerSettings {

    public Influxdb1 {
        if (passwordVariable.isPresent() && passwordFile.isPresent()) {
            throw new IllegalArgumentException("give password-variable or password-file, not both");
        }
        if (user.isPresent() != (passwordVariable.isPresent() || passwordFile.isPresent())) {
            throw new IllegalArgumentException(
                    "a user needs a password, in password-variable or password-file, and a password a user");
        }
    }

    @Override
    public String place() {
        return "database " + database;
    }

    /** A server of this style has none; the client wants one all the same. */
    @Override
    public String organisation() {
        return "-";
    }

    @Override
    public String bucketName() {
        return database;
    }

    @Override
    public Optional<String> authorization() {
        return Secret.of("password", passwordVariable, passwordFile).map(password -> {
            String pair = user.orElseThrow() + ":" + password;
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        });
    }
}
