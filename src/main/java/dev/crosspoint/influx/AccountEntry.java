package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a server has acknowledged of the points of one kind.
 *
 * @param position up to where
 * @param points how many points it has
 * @param rejected how many it will not have
 * @param leftOut what it could not be told
 */
record AccountEntry(Position position, long points, long rejected, LeftOut leftOut) {

    static final AccountEntry NOTHING = new AccountEntry(Position.START, 0, 0, LeftOut.NOTHING);

    AccountEntry plus(Position reached, long morePoints, long moreRejected, LeftOut moreLeftOut) {
        return new AccountEntry(reached, points + morePoints, rejected + moreRejected, leftOut.plus(moreLeftOut));
    }

    void writeTo(ObjectNode json) {
        json.put("rows", position.rows())
                .put("last_time_ns", position.lastTimeNs())
                .put("pass", position.pass())
                .put("points", points)
                .put("rejected", rejected)
                .put("values_left_out", leftOut.values())
                .put("points_left_out", leftOut.points());
    }

    static AccountEntry of(JsonNode json) {
        Position position = new Position(
                json.path("rows").asLong(),
                json.path("last_time_ns").asLong(),
                json.path("pass").asInt());
        LeftOut leftOut = new LeftOut(
                json.path("values_left_out").asLong(),
                json.path("points_left_out").asLong());
        return new AccountEntry(
                position, json.path("points").asLong(), json.path("rejected").asLong(), leftOut);
    }
}
