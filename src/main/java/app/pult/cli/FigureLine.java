package app.pult.cli;

import app.pult.bench.Computer;
import app.pult.bench.Figure;
import app.pult.bench.Figure.Value;
import app.pult.bench.Figure.Verdict;
import app.pult.launch.command.JsonLine;

/// A figure as it is printed. Thread: any.
final class FigureLine {
    private FigureLine() {}

    static JsonLine of(Figure figure) {
        var line =
                new JsonLine()
                        .put("bench", figure.bench())
                        .put("part", figure.part())
                        .put("ours", figure.ours())
                        .put("floor", figure.floor())
                        .put("ratio", figure.ratio())
                        .put("unit", figure.unit())
                        .put("must", figure.must())
                        .put("met", figure.verdict() == Verdict.MET);
        figure.more()
                .forEach(
                        (key, value) -> {
                            switch (value) {
                                case Value.Text said -> line.put(key, said.text());
                                case Value.Count counted -> line.put(key, counted.count());
                                case Value.Amount measured -> line.put(key, measured.amount());
                            }
                        });
        return line.put("load", Computer.load()).put("machine", Computer.description());
    }
}
