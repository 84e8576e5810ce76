package city.posterity.cityhall.guidance;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.policy.Policy;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Problem;
import city.posterity.procurement.assurance.statement.CorrectStatement;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list of records that a policy asks for, entered by a named person: a group of fields for each
 * record. Records are added and removed without losing what was typed.
 */
@Controller
class ListFactPage {

  private final Judging judging;
  private final Casefile casefile;
  private final People people;
  private final Texts texts;
  private final RuleTexts rules;

  ListFactPage(Judging judging, Casefile casefile, People people, Texts texts, RuleTexts rules) {
    this.judging = judging;
    this.casefile = casefile;
    this.people = people;
    this.texts = texts;
    this.rules = rules;
  }

  static String address(UUID procurement, String path) {
    return "/work/procurements/" + procurement + "/facts/" + path;
  }

  /**
   * What lies before somebody who opens the page.
   *
   * @param entered what was said before, whether or not it still stands; absent for nothing
   * @param secret whether it tells of bids and scores that this person may not read
   */
  private record Sheet(
      Caller caller,
      Procurement procurement,
      List<Policy> policies,
      ListFact fact,
      @Nullable List<Map<String, Object>> recorded,
      @Nullable Statement entered,
      long version,
      ListForm form,
      boolean secret) {

    StreamId statement() {
      return Statement.idOf(procurement.id(), fact.path());
    }

    /** Whether the records say all that can be said. */
    boolean isClosed() {
      return secret || recorded != null && form.key().isEmpty();
    }
  }

  @GetMapping("/work/procurements/{id}/facts/{path}")
  String show(@PathVariable UUID id, @PathVariable String path, Locale locale, Model model) {
    Sheet sheet = sheet(id, path, locale);
    return render(
        sheet,
        begun(sheet),
        List.of(),
        sheet.version(),
        UUID.randomUUID().toString(),
        locale,
        model);
  }

  @PostMapping("/work/procurements/{id}/facts/{path}")
  String handle(
      @PathVariable UUID id,
      @PathVariable String path,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Sheet sheet = sheet(id, path, locale);
    FormData data = FormData.of(request.getParameterMap());
    String[] wanted = parameter(request, "do").split(" ", 2);
    String place = wanted.length > 1 ? wanted[1] : "";
    String once = parameter(request, "once");
    long version = version(request);
    return switch (wanted[0]) {
      case "add" -> render(sheet, data.added(place), List.of(), version, once, locale, model);
      case "remove" -> render(sheet, data.removed(place), List.of(), version, once, locale, model);
      default -> send(sheet, data, version, once, response, locale, model);
    };
  }

  private String send(
      Sheet sheet,
      FormData data,
      long version,
      String once,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    if (sheet.isClosed()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var read = sheet.form().read(data);
    var problems = new ArrayList<>(read.problems());
    if (problems.isEmpty()) {
      try {
        casefile.perform(request(sheet, read, version, once));
        return "redirect:"
            + UriComponentsBuilder.fromPath(
                    "/work/procurements/" + sheet.procurement().id() + "/gates")
                .queryParam("told", sheet.fact().path())
                .encode()
                .toUriString();
      } catch (CasefileException.Refused e) {
        problems.addAll(problems(e.findings(), locale));
      } catch (CasefileException.Stale e) {
        response.setStatus(409);
        model.addAttribute("stale", true);
        return render(
            sheet(sheet.procurement().id(), sheet.fact().path(), locale),
            read.data(),
            List.of(),
            e.current(),
            once,
            locale,
            model);
      } catch (CasefileException.KeyReused _) {
        // the same page was sent again with something else in it: that is another wish
        return send(sheet, data, version, UUID.randomUUID().toString(), response, locale, model);
      }
    }
    response.setStatus(422);
    return render(sheet, read.data(), problems, version, once, locale, model);
  }

  private CommandRequest request(Sheet sheet, ListForm.Read read, long version, String once) {
    String value = ListTold.write(read.records());
    String source = read.data().text(ListForm.SOURCE).strip();
    Command command =
        version == 0
            ? new MakeStatement(sheet.fact().path(), value, source)
            : new CorrectStatement(value, source);
    byte[] hash =
        Sha256.digest()
            .digest(
                (sheet.statement() + "\n" + version + "\n" + value + "\n" + source)
                    .getBytes(StandardCharsets.UTF_8));
    return new CommandRequest(
        sheet.caller().cityId(),
        sheet.procurement().id(),
        sheet.statement(),
        command,
        sheet.caller().actor(),
        version,
        null,
        casefile.now(),
        once.isBlank() || once.length() > 100 ? null : new Idempotency("list-" + once, hash));
  }

  private List<Problem> problems(List<Finding> findings, Locale locale) {
    var formats = new Formats(texts, locale, people.city().zone());
    return findings.stream()
        .map(f ->
            new Problem(
                f.ruleId(),
                f.pointer().equals("/source") ? ListForm.SOURCE : "",
                texts.text(
                    locale,
                    "guidance.list.refused",
                    rules.message(f, formats),
                    rules.fix(f, formats))))
        .toList();
  }

  private Sheet sheet(UUID id, String path, Locale locale) {
    var judged =
        judging.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Caller caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var policies = judged.policies();
    ListFact fact =
        ListFact.of(policies, path)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Procurement procurement = judged.procurement();
    var recorded = ListTold.recorded(judging.recorded(procurement), path).orElse(null);
    var held = procurement.held(Statement.idOf(procurement.id(), path));
    String key = recorded == null ? "" : fact.key(recorded).orElse("");
    return new Sheet(
        caller,
        procurement,
        policies,
        fact,
        recorded,
        (Statement) held.map(Held::state).orElse(null),
        held.map(Held::version).orElse(0L),
        new ListForm(
            fact,
            recorded == null || key.isEmpty() ? List.of() : recorded,
            key,
            new FormContext(
                texts,
                locale,
                people.city().zone(),
                people.city().currency().getCurrencyCode(),
                caller.actor().person(),
                Options.NONE)),
        isSecret(procurement, path, caller));
  }

  /** Lists of bids and scores are for those who may read every bid and every sheet. */
  private static boolean isSecret(Procurement procurement, String path, Caller caller) {
    Actor actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    return (path.equals("bids") || path.startsWith("evaluation."))
        && procurement.things().values().stream()
            .map(Held::state)
            .filter(s ->
                s instanceof Bid || s instanceof city.posterity.procurement.evaluation.sheet.Sheet)
            .anyMatch(s -> !BuyingCycle.mayRead(procurement, s, actor));
  }

  private static FormData begun(Sheet sheet) {
    Statement said = sheet.entered();
    return said == null
        ? sheet.form().filled(null, "")
        : sheet.form().filled(ListTold.read(sheet.fact(), said.value()).records(), said.source());
  }

  private String render(
      Sheet sheet,
      FormData data,
      List<Problem> problems,
      long version,
      String once,
      Locale locale,
      Model model) {
    Statement said = sheet.entered();
    var recorded = sheet.recorded();
    boolean stale = model.containsAttribute("stale");
    model.addAttribute(
        "view",
        new ListFactView(
            address(sheet.procurement().id(), sheet.fact().path()),
            "/work/procurements/" + sheet.procurement().id() + "/gates",
            sheet.fact().title(locale),
            sheet.fact().path(),
            ListFactView.readers(sheet.policies(), sheet.fact().path(), locale),
            sheet.form().view(data, problems),
            version,
            once,
            sheet.isClosed(),
            sheet.secret()
                ? "guidance.list.secret"
                : sheet.isClosed()
                    ? "guidance.list.closed"
                    : sheet.form().isFixed() ? "guidance.list.fixed" : "guidance.list.for",
            stale,
            sheet.isClosed() && recorded != null && !sheet.secret()
                ? ListTable.of(sheet.fact(), recorded, texts, locale)
                : stale && said != null
                    ? ListTable.of(
                        sheet.fact(),
                        ListTold.read(sheet.fact(), said.value()).records(),
                        texts,
                        locale)
                    : null,
            said != null && said.stands()
                ? "/work/statements/" + sheet.statement().id() + "/withdraw"
                : ""));
    return "guidance/list-fact";
  }

  private static long version(HttpServletRequest request) {
    try {
      return Long.parseLong(parameter(request, "version"));
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
