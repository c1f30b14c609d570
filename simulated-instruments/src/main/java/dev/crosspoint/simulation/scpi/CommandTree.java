package dev.crosspoint.simulation.scpi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what stands behind a header, whichever of its optional keywords are left out. */
final class CommandTree {

    /** What a header does as a command and as a query; either may be missing. */
    static final class Actions {
        private CommandAction command;
        private QueryAction query;

        CommandAction command() {
            return require(command);
        }

        QueryAction query() {
            return require(query);
        }

        private static <T> T require(T action) {
            if (action == null) {
                throw new ScpiException(ScpiError.UNDEFINED_HEADER);
            }
            return action;
        }
    }

    /** The actions behind a header, and the channel that its suffix named. */
    record Found(Actions actions, int channel) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final Actions actions = new Actions();
        private final Keyword keyword;
        private boolean numbered;

        private Node(Keyword keyword) {
            this.keyword = keyword;
        }
    }

    private final Node root = new Node(Keyword.of(""));
    private final int channels;
    private final boolean anyAbbreviation;

    /** An empty tree, whose keywords may be sent in their short and long forms, or in anything between these. */
    CommandTree(int channels, boolean anyAbbreviation) {
        this.channels = channels;
        this.anyAbbreviation = anyAbbreviation;
    }

    void addCommand(String pattern, CommandAction action) {
        for (Node end : ends(pattern)) {
            requireFree(pattern, end.actions.command);
            end.actions.command = action;
        }
    }

    void addQuery(String pattern, QueryAction action) {
        for (Node end : ends(pattern)) {
            requireFree(pattern, end.actions.query);
            end.actions.query = action;
        }
    }

    private static void requireFree(String pattern, Object action) {
        if (action != null) {
            throw new IllegalArgumentException(pattern + " is defined twice");
        }
    }

    private List<Node> ends(String pattern) {
        List<Node> ends = List.of(root);
        for (HeaderPattern.Element element : HeaderPattern.elements(pattern)) {
            List<Node> next = new ArrayList<>(element.optional() ? ends : List.of());
            ends.forEach(node -> next.add(child(node, element)));
            ends = next;
        }
        return ends;
    }

    private static Node child(Node node, HeaderPattern.Element element) {
        Keyword keyword = element.keyword();
        Node child = node.children.computeIfAbsent(keyword.shortForm(), key -> new Node(keyword));
        Node same = node.children.putIfAbsent(keyword.longForm(), child);
        if (same != null && same != child) {
            throw new IllegalArgumentException(keyword + " has the short form of another keyword");
        }
        child.numbered |= element.numbered();
        return child;
    }

    /** Finds a header; its keywords are in upper case. */
    Found find(List<String> header) {
        Node node = root;
        int channel = 1;
        for (String keyword : header) {
            Optional<Node> exact = child(node, keyword);
            if (exact.isPresent()) {
                node = exact.get();
                continue;
            }
            int end = keyword.length();
            while (end > 0 && MessageParser.isDigit(keyword.charAt(end - 1))) {
                end--;
            }
            node = child(node, keyword.substring(0, end))
                    .filter(child -> child.numbered)
                    .orElseThrow(() -> new ScpiException(ScpiError.UNDEFINED_HEADER));
            channel = suffix(keyword.substring(end));
        }
        return new Found(node.actions, channel);
    }

    private Optional<Node> child(Node node, String sent) {
        Node exact = node.children.get(sent);
        if (exact != null || !anyAbbreviation) {
            return Optional.ofNullable(exact);
        }
        return node.children.values().stream()
                .filter(child -> child.keyword.isAbbreviatedTo(sent))
                .findFirst();
    }

    private int suffix(String digits) {
        int suffix = digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (suffix < 1 || suffix > channels) {
            throw new ScpiException(ScpiError.HEADER_SUFFIX_OUT_OF_RANGE);
        }
        return suffix;
    }
}
