package dev.crosspoint.connection;

/**
 * One thing that goes wrong on a link.
 *
 * @param kind what it is
 * @param exchange with which message it happens, from 0
 * @param position behind how many bytes the link is cut; of no account to the other kinds
 */
public record LinkFault(Kind kind, int exchange, int position) {

    /** What can go wrong with a message or its reply. */
    public enum Kind {
        /** Nothing. */
        NONE(false),
        /** The instrument does not take the message in time, and never carries it out. */
        NOT_TAKEN(false),
        /** The link is cut while the message is sent, and the instrument takes what has come for the whole of it. */
        CUT_WHILE_SENDING(false),
        /** The message is carried out, and the link is cut before the last byte of the reply has come. */
        CUT_WHILE_REPLYING(false),
        /** The link is cut, and the instrument accepts no other. */
        GONE(false),
        /** The reply comes once nobody waits for it any more. */
        LATE(true),
        /** The reply comes too late, and on the link that takes the place of the one it was asked for on. */
        STALE(true),
        /** The reply comes byte by byte. */
        SINGLE_BYTES(true),
        /** The second half of the reply does not come. */
        TRUNCATED(true),
        /** A carriage return comes in place of the line feed. */
        WRONG_TERMINATOR(true),
        /** Bytes that no reply holds come in place of the reply, up to the terminator. */
        GARBAGE(true),
        /** The reply comes twice. */
        REPEATED(true);

        private final boolean concernsReply;

        Kind(boolean concernsReply) {
            this.concernsReply = concernsReply;
        }

        /** Returns whether it can happen only to a message that is replied to. */
        public boolean concernsReply() {
            return concernsReply;
        }
    }

    /** A link on which all goes well. */
    public static final LinkFault NONE = new LinkFault(Kind.NONE, -1, 0);
}
