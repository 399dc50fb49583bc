package app.pult.cli;

import app.pult.diagnosis.probe.NameServer;
import app.pult.diagnosis.probe.ProbeFinding;
import app.pult.diagnosis.probe.ProbeNote;
import app.pult.diagnosis.probe.ProbePlan;
import app.pult.diagnosis.probe.ProbePolicy;
import app.pult.diagnosis.probe.ProbePolicy.Zone;
import app.pult.diagnosis.probe.ProbeReport;
import app.pult.diagnosis.probe.ProbeResult.Http;
import app.pult.diagnosis.probe.Target;
import app.pult.diagnosis.station.Health;
import app.pult.launch.DeskProbes;
import app.pult.launch.Machine;
import app.pult.launch.command.ExitCode;
import app.pult.launch.command.JsonLine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `probe TARGET`: names, port, certificate, answer, each with its time, and what is wrong. The
/// addresses are printed before anything is sent there.
@Command(
        name = "probe",
        description = "Looks at a host, host:port, address or mail address and says what is wrong.",
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private static final int DNS = 53;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TARGET", description = "host, host:port, URL or mail address")
    private String target = "";

    @Option(
            names = "--allow",
            paramLabel = "ZONE",
            split = ",",
            description = "also go to: private, loopback, link_local")
    private List<String> zones = List.of();

    @Option(
            names = "--ask",
            paramLabel = "SERVER",
            split = ",",
            description = "also ask this name server (address or address:port) and compare")
    private List<String> servers = List.of();

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        var wanted = Target.of(target).orElseThrow(() -> wrong("Not a target: " + target));
        var machine = Machine.real();
        if (!machine.policy().probesAllowed()) {
            throw wrong("The administrator's policy does not allow probes.");
        }
        var probes =
                new DeskProbes(machine).of(policy(), servers.stream().map(this::server).toList());
        var plan = probes.plan(wanted);
        var err = spec.commandLine().getErr();
        plan.stops()
                .forEach(
                        stop ->
                                err.println(
                                        stop.address().getHostAddress()
                                                + "  "
                                                + stop.zone()
                                                + "  "
                                                + stop.gate()));
        err.flush();
        var report = probes.run(plan);
        var out = spec.commandLine().getOut();
        if (json) {
            tell(report, out);
        } else {
            ProbeNote.lines(report, Locale.getDefault()).forEach(out::println);
        }
        out.flush();
        return exit(plan, report).value();
    }

    /// Not let through is wrong use; nobody answered is the network; an answer that is wrong is a
    /// failed check.
    static ExitCode exit(ProbePlan plan, ProbeReport report) {
        if (!plan.stops().isEmpty() && !plan.canRun()) {
            return ExitCode.WRONG_USE;
        }
        if (report.health() != Health.BAD) {
            return ExitCode.DONE;
        }
        var cause = report.cause().map(ProbeFinding::id).orElse("");
        return cause.startsWith("tcp-") || cause.equals("dns-silent")
                ? ExitCode.SERVER
                : ExitCode.FAILED;
    }

    private ProbePolicy policy() {
        var allowed = EnumSet.of(Zone.PUBLIC);
        for (var zone : zones) {
            try {
                allowed.add(Zone.valueOf(zone.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw wrong("--allow is private, loopback or link_local.");
            }
        }
        return new ProbePolicy(allowed);
    }

    private NameServer server(String said) {
        int colon = said.indexOf(':') == said.lastIndexOf(':') ? said.indexOf(':') : -1;
        try {
            var host = colon < 0 ? said : said.substring(0, colon);
            int port = colon < 0 ? DNS : Integer.parseInt(said.substring(colon + 1));
            return new NameServer(said, new InetSocketAddress(host, port));
        } catch (IllegalArgumentException e) {
            throw wrong("Not a name server: " + said);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static void tell(ProbeReport report, PrintWriter out) {
        for (var finding : report.findings()) {
            out.println(
                    new JsonLine()
                            .put("kind", "finding")
                            .put("id", finding.id())
                            .put("health", finding.health().name().toLowerCase(Locale.ROOT))
                            .put("ru", finding.saw().ru())
                            .put("en", finding.saw().en())
                            .put("evidence", finding.evidence()));
        }
        for (var result : report.results()) {
            if (result instanceof Http http) {
                http.hops().forEach(hop -> out.println(line(hop)));
            }
        }
        out.println(
                new JsonLine()
                        .put("kind", "probe")
                        .put("target", report.target().shown())
                        .put("at", report.at().toString())
                        .put("health", report.health().name().toLowerCase(Locale.ROOT))
                        .put("cause", report.cause().map(ProbeFinding::id).orElse(""))
                        .put("ms", report.took().toMillis())
                        .put(
                                "seen",
                                ProbeNote.lines(report, Locale.ENGLISH).stream()
                                        .collect(Collectors.joining("\n"))));
    }

    private static JsonLine line(Http.Hop hop) {
        return new JsonLine()
                .put("kind", "hop")
                .put("url", hop.url())
                .put("address", hop.address())
                .put("status", hop.status())
                .put("dns_ms", hop.times().dns().toMillis())
                .put("connect_ms", hop.times().connect().toMillis())
                .put("tls_ms", hop.times().tls().toMillis())
                .put("first_byte_ms", hop.times().firstByte().toMillis())
                .put("rest_ms", hop.times().rest().toMillis());
    }
}
