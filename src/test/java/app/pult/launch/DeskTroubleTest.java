package app.pult.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.pult.store.StoreException;
import app.pult.ui.kit.ErrorBanner;
import app.pult.ui.kit.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Locale;

class DeskTroubleTest {
    private static final String PORT = "The practice desk cannot listen on port 8080.";
    private static final String DISK = "files on this computer cannot be read or written";

    @Test
    void aPracticeDeskThatCannotListenIsNotToldAsADiskThatFails() {
        var failure = new IOException(PORT, new BindException("Address already in use"));

        var news = told(failure, "en");

        assertThat(news.what()).isEqualTo("The desk cannot be opened: Address already in use.");
        assertThat(news.next()).doesNotContain("disk is there").contains(PORT);
    }

    @Test
    void anExceptionWithoutAMessageIsToldByItsNameAndNotAsNull() {
        var news = told(new UnsupportedOperationException(), "en");

        assertThat(news.what())
                .isEqualTo("The desk cannot be opened: UnsupportedOperationException.");
        assertThat(news.next()).contains("UnsupportedOperationException").doesNotContain("null");
    }

    @Test
    void aFileThatTheSystemRefusesIsADiskThatFails() {
        assertThat(told(new NoSuchFileException("/desk"), "en").what()).contains(DISK);
        assertThat(told(store(StoreException.Kind.IO), "en").what()).contains(DISK);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "STATEMENT"})
    void aBugOfOursIsNotADiskThatFails(StoreException.Kind kind) {
        assertThat(told(store(kind), "en").what()).isEqualTo("The desk cannot be opened: x.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyKindOfTroubleHasItsOwnSentences(String language) {
        var news = new HashSet<ErrorBanner.News>();

        for (var kind : StoreException.Kind.values()) {
            var told = told(store(kind), language);
            news.add(new ErrorBanner.News(told.what(), told.kept(), ""));
        }

        // A desk that is closed and a statement that fails are both bugs of ours.
        assertThat(news).hasSize(StoreException.Kind.values().length - 1);
    }

    private static IOException store(StoreException.Kind kind) {
        return new IOException("x", new StoreException(kind, "x"));
    }

    private static ErrorBanner.News told(Exception failure, String language) {
        return DeskTrouble.of(failure, Texts.in(Locale.of(language)));
    }
}
