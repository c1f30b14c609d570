package dev.crosspoint.driver.keysight;

import dev.crosspoint.driver.keysight.TrueformCommands.SyncSource;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;

/** The one sync connector, which marks the periods or bursts of one channel. */
final class TrueformSync {
    private TrueformSync() {}

    /**
     * Gives the connector to a channel, or takes it away from that channel.
     *
     * @throws IllegalStateException if it is wanted, but marks another channel
     */
    static void apply(ScpiChannel channel, boolean wanted) {
        ScpiLink link = channel.link();
        SyncSource own = SyncSource.of(channel.number());
        boolean taken = link.get(TrueformCommands.SYNC_OUTPUT) && link.get(TrueformCommands.SYNC_SOURCE) != own;
        if (wanted && taken) {
            throw new IllegalStateException(link.where()
                    + ": the one sync output marks the other channel; arm that one without a sync output first");
        } else if (wanted) {
            link.group()
                    .with(TrueformCommands.SYNC_SOURCE, own)
                    .with(TrueformCommands.SYNC_OUTPUT, true)
                    .apply();
        } else if (!taken) {
            link.group().with(TrueformCommands.SYNC_OUTPUT, false).apply();
        }
    }
}
