package app.pult.diagnosis.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pult.diagnosis.Refusal.Reason;
import app.pult.diagnosis.RefusedException;
import app.pult.diagnosis.input.Markup.Event;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class MarkupTest {
    @Test
    void textsAreToldWithTheirElements() throws IOException {
        assertThat(read("<?xml version=\"1.0\"?><!-- <b> --><a><b x='1'>one</b><c/> </a>"))
                .containsExactly("+a", "+b", "one", "-b", "+c", "-c", "-a");
    }

    @Test
    void charactersByNameAndNumberAreDecodedOnce() throws IOException {
        assertThat(read("<a>&lt;b&gt; &amp;lt; &#1078;&#x436; &nbsp; R&D</a>"))
                .containsExactly("+a", "<b> &lt; жж &nbsp; R&D", "-a");
    }

    @Test
    void aPlainSectionKeepsItsBrackets() throws IOException {
        assertThat(read("<a><![CDATA[<x> a[b[0]] ]]]></a>"))
                .containsExactly("+a", "<x> a[b[0]] ]", "-a");
    }

    @Test
    void attributesMayHoldWhatEndsAnElement() throws IOException {
        var xml = markup("<a title='1 > 0' x:b = \"it's\">");

        assertThat(xml.next()).isEqualTo(Event.START);
        assertThat(xml.attribute("title")).isEqualTo("1 > 0");
        assertThat(xml.attribute("b")).isEqualTo("it's");
    }

    @Test
    void severalRootsAndACutEndAreRead() throws IOException {
        assertThat(read("<a>1</a>\r\n<a>2</a><a>3")).contains("1", "2", "3");
    }

    @Test
    void aDocumentTypeIsRefusedByName() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"))
                .matches(e -> e.reason() == Reason.ENTITIES);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read("<a>".repeat(1_000_000)))
                .matches(e -> e.reason() == Reason.DAMAGED);
    }

    @Test
    void longTextsAndAttributesAreCut() throws IOException {
        var xml = markup("<a b='" + "x".repeat(100_000) + "'>" + "y".repeat(100_000) + "</a>");

        xml.next();
        assertThat(xml.attribute("b")).hasSize(Markup.LONGEST);
        xml.next();
        assertThat(xml.text()).hasSize(Markup.LONGEST);
        assertThat(xml.next()).isEqualTo(Event.LEAVE);
    }

    @Test
    void theEncodingIsThatOfTheBytes() throws IOException {
        assertThat(read("<a>Ошибка</a>", StandardCharsets.UTF_16LE)).contains("Ошибка");
    }

    private static List<String> read(String xml) throws IOException {
        return read(xml, StandardCharsets.UTF_8);
    }

    private static List<String> read(String text, Charset charset) throws IOException {
        var bytes = text.getBytes(charset);
        var xml = new Markup(new ByteArrayInputStream(bytes), bytes);
        var said = new ArrayList<String>();
        while (true) {
            switch (xml.next()) {
                case START -> said.add("+" + xml.name());
                case LEAVE -> said.add("-" + xml.name());
                case TEXT -> said.add(xml.text());
                case END -> {
                    return said;
                }
            }
        }
    }

    private static Markup markup(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Markup(new ByteArrayInputStream(bytes), bytes);
    }
}
