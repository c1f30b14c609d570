package dev.crosspoint.influx;

import dev.crosspoint.settings.ChosenBy;
import java.util.Optional;

/** What a server of one style must be told with every batch of points. */
@ChosenBy("style")
public sealed interface ServerSettings permits Influxdb1, Influxdb2 {

    /** Returns where the points go at that server, in a few words without any secret. */
    String place();

    /** Returns the organisation that the client names. */
    String organisation();

    /** Returns the bucket that the client names. */
    String bucketName();

    /** Returns the value of the header {@code Authorization}, read anew from where the secret is kept; none where none is needed. */
    Optional<String> authorization();
}
