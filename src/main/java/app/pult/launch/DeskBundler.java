package app.pult.launch;

import app.pult.desk.TicketId;
import app.pult.desk.Tickets;
import app.pult.diagnosis.bundle.CaseBundle;
import app.pult.ui.diagnostics.CaseBundler;
import app.pult.ui.diagnostics.CaseModel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Saves diagnosed tickets of this desk. Thread: as the port says.
record DeskBundler(Tickets tickets, CaseBundle bundle, Function<String, Optional<Path>> choose)
        implements CaseBundler {
    @Override
    public String nameFor(TicketId ticket) {
        return "case-" + tickets.find(ticket).map(found -> found.number()).orElse("") + ".zip";
    }

    @Override
    public Optional<Path> chooseTarget(String suggestedName) {
        return choose.apply(suggestedName);
    }

    @Override
    public void save(
            CaseModel.View.Done done,
            Set<String> doubted,
            Path target,
            CaseBundle.Progress progress)
            throws IOException {
        WholeFile.write(
                target,
                out ->
                        bundle.write(
                                done.files().inputs(), done.diagnosis(), doubted, progress, out));
    }
}
