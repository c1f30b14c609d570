package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What kind of value a setting takes: how it is read, shown and asked for. */
sealed interface ValueType
        permits ChoiceType,
                ListType,
                MapType,
                QuantityType,
                RecordType,
                SwitchType,
                TextType,
                TreeType,
                WholeNumberType,
                WordType {

    /**
     * Returns the value of a node, or nothing after adding what is wrong with it to the problems.
     *
     * @param path the dotted path to the node
     */
    Optional<Object> read(SettingsNode node, String path, Problems problems);

    /** Returns what a user must write, with its article, such as {@code a voltage such as 500 mV}. */
    String expected();

    /** Returns the values allowed, such as {@code 0 V to 10 V}; empty if all are. */
    default String range() {
        return "";
    }

    /** Returns the unit of a value, {@code "1"} for a plain number; empty if it is no number. */
    default String unit() {
        return "";
    }

    /** Returns a value for programs. */
    JsonNode toJson(Object value);

    /** Returns a value as it may be written in a settings file. */
    String toText(Object value);
}
