package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list of values of one kind. */
record ListType(ValueType item) implements ValueType {

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        if (!(node instanceof Sequence sequence)) {
            problems.add(node.position(), path, node.kind() + " is given, but " + ScalarReading.needs(path, this));
            return Optional.empty();
        }
        var values = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            item.read(sequence.items().get(i), SettingPath.join(path, i), problems)
                    .ifPresent(values::add);
        }
        return values.size() == sequence.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a list, each " + item.expected();
    }

    @Override
    public String range() {
        return item.range();
    }

    @Override
    public String unit() {
        return item.unit();
    }

    @Override
    public JsonNode toJson(Object value) {
        var array = JsonNodeFactory.instance.arrayNode();
        ((List<?>) value).forEach(each -> array.add(item.toJson(each)));
        return array;
    }

    @Override
    public String toText(Object value) {
        return ((List<?>) value).stream().map(item::toText).collect(Collectors.joining(", ", "[", "]"));
    }
}
