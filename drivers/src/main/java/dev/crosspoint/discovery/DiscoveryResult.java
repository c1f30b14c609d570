package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import java.util.List;
import java.util.Map;

/**
 * What a search has come to.
 *
 * @param instruments those that said who they are
 * @param unanswered addresses that were asked in vain, with the reason
 * @param notAsked addresses that were found, but must not be asked
 * @param notSearched searches that failed, by their names, with the reason
 */
public record DiscoveryResult(
        List<FoundInstrument> instruments,
        Map<Address, String> unanswered,
        List<Address> notAsked,
        Map<String, String> notSearched) {}
