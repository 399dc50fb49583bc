package app.pult.diagnosis.report.linux;

import app.pult.diagnosis.input.LineSource;

import java.util.List;

/// Lines that a document came to. Thread: confined to one reading.
final class Said implements LineSource {
    private final List<String> lines;
    private int number;

    Said(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public boolean advance() {
        if (number >= lines.size()) {
            return false;
        }
        number++;
        return true;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String text() {
        return lines.get(number - 1);
    }
}
