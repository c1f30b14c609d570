package dev.crosspoint.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.report.WellFormed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Property
    void noTextBreaksTheMarkup(@ForAll String text) {
        String markup = new Markup().element("p", text, "title", text).toString();
        assertThat(WellFormed.parse(markup).getDocumentElement().getTagName()).isEqualTo("p");
    }

    @Test
    void textComesBackAsItWas() {
        String text = "a < b & \"c\" > 'd' µΩ 𝑉";
        assertThat(WellFormed.parse(new Markup().element("p", text).toString())
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo(text);
    }

    @Test
    void anElementLeftOpenIsNotWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("p").toString());
    }
}
