package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.Formats;
import city.posterity.policy.Packs;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.clause.WordingCheck;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.Origin;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Sector;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Begins a policy with a model of another city. Everything is looked through before anything is
 * done, as what one command has done another that is refused does not undo.
 */
@Controller
@RequestMapping("/policies/import")
class ImportPage {

  private final Policies policies;
  private final Writing writing;
  private final CurrentCaller callers;

  ImportPage(Policies policies, Writing writing, CurrentCaller callers) {
    this.policies = policies;
    this.writing = writing;
    this.callers = callers;
  }

  @GetMapping
  String form(Model model) {
    callers.require(Role.SPONSOR);
    return page(Map.of(), List.of(), model);
  }

  @PostMapping
  String take(
      @RequestParam @Nullable MultipartFile file,
      @RequestParam Map<String, String> sent,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    callers.require(Role.SPONSOR);
    var formats = writing.formats(policies, locale);
    if (file == null || file.isEmpty()) {
      return refused(sent, List.of(text(formats, "file", "")), response, model);
    }
    var read =
        file.getSize() > ModelReader.LARGEST
            ? new ModelReader.Result(null, List.of(new ModelReader.Problem("size", "")))
            : ModelReader.read(file.getBytes());
    PolicyModel taken = read.model();
    if (taken == null) {
      return refused(
          sent,
          read.problems().stream().map(p -> text(formats, p.what(), p.where())).toList(),
          response,
          model);
    }
    Charter charter = charter(taken, sent);
    var problems = problems(taken, charter, formats);
    if (!problems.isEmpty()) {
      return refused(sent, problems, response, model);
    }
    try {
      UUID id = writing.begin(new CharterPolicy(charter, origin(taken)));
      taken.clauses().forEach(c -> writing.add(id, c));
      return "redirect:/work/policies/" + id;
    } catch (CasefileException.Refused e) {
      return refused(sent, writing.sentences(e.findings(), formats), response, model);
    }
  }

  private static Charter charter(PolicyModel taken, Map<String, String> sent) {
    return new Charter(
        Reach.CITY,
        typed(sent, "name").isEmpty() ? taken.name() : typed(sent, "name"),
        typed(sent, "title").isEmpty() ? taken.title() : typed(sent, "title"),
        taken.purpose(),
        typed(sent, "question"),
        typed(sent, "fixed"),
        typed(sent, "decisionMaker"),
        taken.languages(),
        List.of(Sector.values()),
        List.of());
  }

  private static Origin origin(PolicyModel taken) {
    return new Origin(
        taken.name(),
        taken.title(),
        taken.publisher(),
        taken.version(),
        taken.hash(),
        taken.pack());
  }

  private List<String> problems(PolicyModel taken, Charter charter, Formats formats) {
    var findings = new ArrayList<Finding>();
    taken
        .clauses()
        .forEach(c -> {
          findings.addAll(WordingCheck.ofKey(c.key(), ""));
          findings.addAll(WordingCheck.of(c.wording(), charter.languages(), ""));
        });
    if (policies.isTaken(charter.name())) {
      findings.add(NameGate.taken(charter.name()));
    }
    var problems = new ArrayList<>(writing.sentences(findings, formats));
    if (Packs.SHIPPED.contains(charter.name())) {
      problems.add(text(formats, "name", charter.name()));
    } else if (problems.isEmpty() && charter.name().matches("[a-z][a-z0-9-]*")) {
      PolicyPack.ambiguous(taken.clauses()).forEach(f -> problems.add(fault(f, formats)));
      PolicyPack.of(charter, "draft", "draft", taken.clauses())
          .faults()
          .forEach(f -> problems.add(fault(f, formats)));
    }
    return problems;
  }

  private static String fault(PackFault fault, Formats formats) {
    return formats
        .texts()
        .text(
            formats.locale(),
            "policymaking.import.fault",
            fault.clause(),
            fault.problem(),
            fault.expected());
  }

  private static String text(Formats formats, String what, String where) {
    return formats.texts().text(formats.locale(), "policymaking.import.problem." + what, where);
  }

  private static String typed(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }

  private static String refused(
      Map<String, String> sent, List<String> problems, HttpServletResponse response, Model model) {
    response.setStatus(422);
    return page(sent, problems, model);
  }

  private static String page(Map<String, String> typed, List<String> problems, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("problems", problems);
    return "policymaking/import";
  }
}
