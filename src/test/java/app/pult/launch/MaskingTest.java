package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    private final Masking masking = new Masking("/home/boris");

    @Test
    void whatIsNobodyElsesBusinessIsTakenOut() {
        var masked =
                masking.apply(
                        "/home/boris/.config of boris@shop.example with"
                                + " 1-23-0123456789abcdef0123456789abcdef at"
                                + " https://boris:s3cret@rt.example.org/rt");

        assertThat(masked)
                .startsWith("~/.config of address-")
                .endsWith("https://masked@rt.example.org/rt")
                .doesNotContain("boris", "s3cret", "0123456789abcdef");
    }

    @Test
    void aPasswordWithAnAtSignLeavesNothingOfItself() {
        assertThat(masking.apply("at https://u:p@ss@host.example/rt, ftp://u:a@b@c@host now"))
                .isEqualTo("at https://masked@host.example/rt, ftp://masked@host now");
    }

    @Test
    void theSameValueHasTheSameMask() {
        assertThat(masking.apply("a@x.example")).isEqualTo(masking.apply("a@x.example"));
        assertThat(masking.apply("a@x.example")).isNotEqualTo(masking.apply("b@x.example"));
    }

    @Test
    void whatHelpsIsLeft() {
        var line = "Connection (TCP): after 5,004 ms [helpdesk.example.org/10.20.0.14:443]";

        assertThat(masking.apply(line)).isEqualTo(line);
    }
}
