package dev.crosspoint.settings;

import dev.crosspoint.settings.SettingsNode.Entry;
import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds a tree from the events of a YAML parser. Scalars keep their text, so that YAML's own guesses ({@code on}, {@code no},
 * {@code 0x10}, dates) play no part; anchors, aliases and tags are refused, because they would give one value two places.
 */
final class YamlReader {

    private static final int DEEPEST = 50;

    /** Gives a line and a column, both from one, their place in the source. */
    @FunctionalInterface
    interface Positions {
        Position at(int line, int column);
    }

    private final String text;
    private final Positions positions;
    private final Problems problems = new Problems();
    private Parser events;

    YamlReader(String text, Positions positions) {
        this.text = text;
        this.positions = positions;
    }

    /** Returns the root, or throws all that is wrong with the text. */
    SettingsNode read() {
        try {
            events = new ParserImpl(new StreamReader(text), new LoaderOptions());
            SettingsNode root = document();
            problems.throwIfAny();
            return root;
        } catch (MarkedYAMLException e) {
            problems.add(positionOf(e.getProblemMark()), "", YamlComplaint.of(e));
        } catch (ReaderException e) {
            problems.add(positionOfIndex(e.getPosition()), "", YamlComplaint.of(e));
        }
        throw problems.toException();
    }

    private SettingsNode document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new SettingsException(
                    positions.at(1, 1), "", "the file is empty; it must hold settings as key: value");
        }
        events.getEvent();
        SettingsNode root = node("", 1);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            problems.add(
                    positionOf(events.peekEvent().getStartMark()),
                    "",
                    "a second document begins; a file holds only one");
        }
        return root;
    }

    private SettingsNode node(String path, int depth) {
        Event event = events.getEvent();
        Position position = positionOf(event.getStartMark());
        refuseReferences((NodeEvent) event, position, path);
        if (depth > DEEPEST) {
            throw new SettingsException(position, path, "the nesting is deeper than " + DEEPEST + " levels");
        }
        if (event instanceof MappingStartEvent) {
            return mapping(position, path, depth);
        }
        if (event instanceof CollectionStartEvent) {
            return sequence(position, path, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(position, scalar.getValue(), scalar.isPlain());
        }
        return new Scalar(position, "", true);
    }

    private SettingsNode mapping(Position position, String path, int depth) {
        var entries = new LinkedHashMap<String, Entry>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            SettingsNode keyNode = node(path, depth + 1);
            String key = keyNode instanceof Scalar scalar ? scalar.text() : "";
            SettingsNode value = node(SettingPath.join(path, key), depth + 1);
            if (!(keyNode instanceof Scalar)) {
                problems.add(keyNode.position(), path, "a key must be a word, but is " + keyNode.kind());
            } else if (key.isEmpty()) {
                problems.add(keyNode.position(), path, "a key must not be empty");
            } else if (entries.containsKey(key)) {
                Position first = entries.get(key).keyPosition();
                problems.add(keyNode.position(), path, "the key " + Excerpt.of(key) + " is already given at " + first);
            } else {
                entries.put(key, new Entry(keyNode.position(), value));
            }
        }
        events.getEvent();
        return new Mapping(position, entries);
    }

    private SettingsNode sequence(Position position, String path, int depth) {
        List<SettingsNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(SettingPath.join(path, items.size()), depth + 1));
        }
        events.getEvent();
        return new Sequence(position, items);
    }

    private void refuseReferences(NodeEvent event, Position position, String path) {
        if (event instanceof AliasEvent) {
            problems.add(position, path, "the alias *" + event.getAnchor() + " cannot be used; write the value out");
        } else if (event.getAnchor() != null) {
            problems.add(position, path, "the anchor &" + event.getAnchor() + " cannot be used; write each value out");
        }
        String tag = tag(event);
        if (tag != null) {
            problems.add(position, path, "the tag " + Excerpt.of(tag) + " cannot be used; leave it out");
        }
    }

    private static String tag(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private Position positionOf(Mark mark) {
        return positions.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Returns the place of a character that the parser refused to read, which it counts in code points from zero. */
    private Position positionOfIndex(int codePoints) {
        TextPlace end = TextPlace.endOf(text.substring(0, text.offsetByCodePoints(0, codePoints)));
        return positions.at(end.line(), end.column());
    }
}
