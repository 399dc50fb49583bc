import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Draws the pictures of the practice desk's articles: `mvn -q validate
/// exec:exec@article-pictures`. A card of its own ground, so that it reads in the light and in the
/// dark theme; narrow and with large words, because it is shown at half its size beside a
/// conversation.
///
/// Arguments: the folder of the fonts, the folder for the pictures.
final class ArticlePictures {
    private static final int WIDTH = 760;
    private static final int MARGIN = 36;
    private static final Color GROUND = new Color(0xF3F5F7);
    private static final Color CARD = Color.WHITE;
    private static final Color LINE = new Color(0xC3C9D1);
    private static final Color WORDS = new Color(0x1B1F24);
    private static final Color MUTED = new Color(0x4D5661);
    private static final Color ACCENT = new Color(0x1D5BD6);
    private static final Color GOOD = new Color(0x18784A);
    private static final Color BAD = new Color(0xC4262E);

    private final String language;
    private final Font plain;
    private final Font bold;
    private Graphics2D pen;

    /// A light and what it says; `state` is drawn and named.
    private record Light(State state, String says) {}

    private enum State {
        ON("горит", "on"),
        BLINKING("мигает", "blinking"),
        RED("красный", "red"),
        OFF("не горит", "off");

        private final Map<String, String> words;

        State(String russian, String english) {
            words = Map.of("ru", russian, "en", english);
        }
    }

    private ArticlePictures(String language, Font plain, Font bold) {
        this.language = language;
        this.plain = plain;
        this.bold = bold;
        pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    }

    public static void main(String[] arguments) throws IOException, FontFormatException {
        System.setProperty("java.awt.headless", "true");
        var fonts = Path.of(arguments[0]);
        var plain = font(fonts.resolve("PultSans-Regular.ttf"));
        var bold = font(fonts.resolve("PultSans-Bold.ttf"));
        for (var language : List.of("ru", "en")) {
            var pictures = new ArticlePictures(language, plain, bold);
            var out = Path.of(arguments[1]);
            ImageIO.write(
                    pictures.path(),
                    "png",
                    out.resolve("network-path-" + language + ".png").toFile());
            ImageIO.write(
                    pictures.lights(),
                    "png",
                    out.resolve("router-lights-" + language + ".png").toFile());
            ImageIO.write(
                    pictures.order(),
                    "png",
                    out.resolve("after-virus-" + language + ".png").toFile());
        }
    }

    private static Font font(Path file) throws IOException, FontFormatException {
        try (var in = Files.newInputStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    private String say(String russian, String english) {
        return language.equals("ru") ? russian : english;
    }

    // ---- where to measure between the computer and the site

    private BufferedImage path() {
        var picture = sheet(970);
        int y = title(say("Где обрыв: меряем по порядку", "Where it breaks: measure in order"));
        var devices =
                List.of(
                        say("Компьютер", "Computer"),
                        say("Роутер", "Router"),
                        say("DNS провайдера", "The provider's DNS"),
                        say("Сайт", "Site"));
        var asks =
                List.of(
                        say("Есть ли адрес?", "Is there an address?"),
                        say("Отвечает ли шлюз?", "Does the gateway answer?"),
                        say("Находится ли имя?", "Is the name found?"),
                        say("Отвечает ли порт 443?", "Does port 443 answer?"));
        var fails =
                List.of(
                        say("169.254.x.x — роутер не выдал", "169.254.x.x – the router gave none"),
                        say("нет — сигнал или роутер", "no – signal or router"),
                        say("нет — DNS", "no – DNS"),
                        say("нет — провайдер, прокси, VPN", "no – provider, proxy, VPN"));
        int step = 200;
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(MARGIN + 80, y + 60, MARGIN + 80, y + 60 + 3 * step);
        for (int i = 0; i < devices.size(); i++) {
            int top = y + i * step;
            device(i, MARGIN, top);
            number(i + 1, MARGIN + 210, top + 36);
            words(devices.get(i), bold, 30, WORDS, MARGIN + 250, top + 34);
            words(asks.get(i), plain, 28, ACCENT, MARGIN + 250, top + 74);
            words(fails.get(i), plain, 26, BAD, MARGIN + 250, top + 112);
        }
        foot(
                970,
                say(
                        "Первый ответ «нет» и есть место обрыва.",
                        "The first “no” is where it breaks."));
        return picture;
    }

    private void device(int which, int x, int y) {
        var box = new RoundRectangle2D.Double(x, y, 160, 120, 22, 22);
        pen.setColor(CARD);
        pen.fill(box);
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(3));
        pen.draw(box);
        pen.setColor(MUTED);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (which) {
            case 0 -> {
                pen.drawRoundRect(x + 42, y + 28, 76, 48, 8, 8);
                pen.drawLine(x + 30, y + 90, x + 130, y + 90);
            }
            case 1 -> {
                pen.drawRoundRect(x + 36, y + 62, 88, 34, 10, 10);
                pen.drawLine(x + 56, y + 62, x + 56, y + 26);
                pen.drawLine(x + 104, y + 62, x + 104, y + 26);
                pen.fillOval(x + 50, y + 75, 9, 9);
                pen.fillOval(x + 68, y + 75, 9, 9);
            }
            case 2 -> {
                for (int row = 0; row < 3; row++) {
                    pen.drawRoundRect(x + 46, y + 24 + row * 26, 68, 20, 6, 6);
                    pen.fillOval(x + 56, y + 30 + row * 26, 8, 8);
                }
            }
            default -> {
                pen.draw(new Ellipse2D.Double(x + 46, y + 26, 68, 68));
                pen.draw(new Ellipse2D.Double(x + 66, y + 26, 28, 68));
                pen.drawLine(x + 46, y + 60, x + 114, y + 60);
            }
        }
    }

    // ---- what the lights of a router say

    private BufferedImage lights() {
        var picture = sheet(1034);
        int y = title(say("Что говорят лампочки роутера", "What the router’s lights say"));
        y =
                group(
                        y,
                        say("Питание · Power", "Power"),
                        new Light(State.ON, say("роутер включён", "the router is on")),
                        new Light(State.OFF, say("розетка, блок питания", "socket, power supply")));
        y =
                group(
                        y,
                        say("Интернет · Internet, WAN", "Internet, WAN"),
                        new Light(State.BLINKING, say("связь есть", "the line is up")),
                        new Light(State.RED, say("провайдер или договор", "provider or contract")),
                        new Light(State.OFF, say("кабель от провайдера", "the provider’s cable")));
        y =
                group(
                        y,
                        "Wi-Fi · WLAN",
                        new Light(State.BLINKING, say("сеть раздаётся", "the network is there")),
                        new Light(
                                State.OFF,
                                say("Wi-Fi выключен кнопкой", "Wi-Fi is off: its button")));
        group(
                y,
                "LAN 1–4",
                new Light(State.ON, say("кабель вставлен", "a cable is plugged in")),
                new Light(State.OFF, say("кабель или порт", "cable or port")));
        foot(1034, say("Цвета и надписи у моделей разные.", "Colours and names differ by model."));
        return picture;
    }

    private int group(int top, String name, Light... lights) {
        words(name, bold, 30, WORDS, MARGIN, top + 30);
        int y = top + 52;
        int height = lights.length * 54 + 12;
        pen.setColor(CARD);
        pen.fill(new RoundRectangle2D.Double(MARGIN, y, WIDTH - 2 * MARGIN, height, 18, 18));
        for (var light : lights) {
            lamp(light.state(), MARGIN + 44, y + 33);
            words(light.state().words.get(language), plain, 28, MUTED, MARGIN + 84, y + 43);
            words(light.says(), plain, 28, WORDS, MARGIN + 270, y + 43);
            y += 54;
        }
        return top + 52 + height + 26;
    }

    private void lamp(State state, int x, int y) {
        var round = new Ellipse2D.Double(x - 14, y - 14, 28, 28);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (state) {
            case ON -> {
                pen.setColor(GOOD);
                pen.fill(round);
            }
            case BLINKING -> {
                pen.setColor(GOOD);
                pen.fill(new Ellipse2D.Double(x - 9, y - 9, 18, 18));
                for (int ray = 0; ray < 8; ray++) {
                    double turn = ray * Math.PI / 4;
                    pen.drawLine(
                            (int) Math.round(x + 15 * Math.cos(turn)),
                            (int) Math.round(y + 15 * Math.sin(turn)),
                            (int) Math.round(x + 20 * Math.cos(turn)),
                            (int) Math.round(y + 20 * Math.sin(turn)));
                }
            }
            case RED -> {
                pen.setColor(BAD);
                pen.fill(round);
                pen.setColor(CARD);
                pen.drawLine(x - 5, y - 5, x + 5, y + 5);
                pen.drawLine(x - 5, y + 5, x + 5, y - 5);
            }
            case OFF -> {
                pen.setColor(MUTED);
                pen.draw(round);
            }
        }
    }

    // ---- in which order what a virus left is taken away

    private BufferedImage order() {
        var picture = sheet(1108);
        int y = title(say("После вируса: по порядку", "After a virus: in this order"));
        var steps =
                List.of(
                        say("Сохранить прокси и hosts", "Save the proxy and hosts"),
                        say("Убрать чужой прокси", "Remove the foreign proxy"),
                        say("Очистить hosts", "Clean hosts"),
                        say("Отключить задание", "Disable the task"),
                        say("Проверить весь компьютер", "Scan the whole computer"),
                        say("Сменить пароли", "Change passwords"));
        var whys =
                List.of(
                        say("отсюда всё возвращают назад", "all can be put back from here"),
                        say("и системный: netsh winhttp", "and the system’s: netsh winhttp"),
                        say("до конца файла, только чужое", "to the end, only what is foreign"),
                        say("не удалять: так его можно вернуть", "not delete: it can be put back"),
                        say("сначала обновить базы", "update the definitions first"),
                        say("с другого устройства", "from another device"));
        int step = 154;
        for (int i = 0; i < steps.size(); i++) {
            int top = y + i * step;
            if (i > 0) {
                arrow(MARGIN + 52, top - 26);
            }
            pen.setColor(CARD);
            pen.fill(new RoundRectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, 122, 20, 20));
            number(i + 1, MARGIN + 52, top + 61);
            words(steps.get(i), bold, 31, WORDS, MARGIN + 106, top + 54);
            words(whys.get(i), plain, 28, MUTED, MARGIN + 106, top + 94);
        }
        foot(
                1108,
                say(
                        "Пока задание работает, всё возвращается.",
                        "While the task runs, all of it comes back."));
        return picture;
    }

    private void arrow(int x, int y) {
        pen.setColor(ACCENT);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var arrow = new Path2D.Double();
        arrow.moveTo(x - 10, y + 8);
        arrow.lineTo(x, y + 18);
        arrow.lineTo(x + 10, y + 8);
        pen.draw(arrow);
    }

    // ---- what they have in common

    private BufferedImage sheet(int height) {
        var picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(GROUND);
        pen.fill(new RoundRectangle2D.Double(0, 0, WIDTH, height, 28, 28));
        return picture;
    }

    /// Where what comes below it begins.
    private int title(String words) {
        words(words, bold, 38, WORDS, MARGIN, 74);
        return 112;
    }

    private void foot(int height, String words) {
        words(words, plain, 28, MUTED, MARGIN, height - 34);
    }

    private void number(int number, int x, int y) {
        pen.setColor(ACCENT);
        pen.fill(new Ellipse2D.Double(x - 26, y - 26, 52, 52));
        pen.setFont(bold.deriveFont(30f));
        pen.setColor(CARD);
        var text = Integer.toString(number);
        pen.drawString(text, x - pen.getFontMetrics().stringWidth(text) / 2, y + 11);
    }

    private void words(String words, Font font, int size, Color colour, int x, int y) {
        pen.setFont(font.deriveFont((float) size));
        pen.setColor(colour);
        int width = pen.getFontMetrics().stringWidth(words);
        if (x + width > WIDTH - MARGIN + 12) {
            throw new IllegalStateException(
                    "too long by " + (x + width - WIDTH + MARGIN) + ": " + words);
        }
        pen.drawString(words, x, y);
    }
}
