package city.posterity.cityhall.work;

import city.posterity.cityhall.appraisals.Statements;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormFiller;
import city.posterity.cityhall.forms.FormReader;
import city.posterity.cityhall.guidance.Judging;
import city.posterity.cityhall.guidance.Regimes;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.Tender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form for every verb: of a thing ({@code /work/tenders/…/publish}), for a new thing ({@code
 * /work/procurements/…/tenders/new}) and for a new need ({@code /work/new}). What was typed is
 * never lost: not by an error, nor by somebody else's change, nor because the session ended.
 */
@Controller
class VerbPage {

  private final Casefile casefile;
  private final Errands errands;
  private final Drafts drafts;
  private final Workshop workshop;
  private final DatabaseClock clock;
  private final ChosenFiles files;
  private final Parked parked;
  private final Judging judging;
  private final Regimes regimes;
  private final BeforeSending before;
  private final VerbShowing showing;
  private final Statements statements;

  VerbPage(
      Casefile casefile,
      Errands errands,
      Drafts drafts,
      Workshop workshop,
      DatabaseClock clock,
      ChosenFiles files,
      Parked parked,
      Judging judging,
      Regimes regimes,
      BeforeSending before,
      VerbShowing showing,
      Statements statements) {
    this.statements = statements;
    this.judging = judging;
    this.regimes = regimes;
    this.showing = showing;
    this.before = before;
    this.files = files;
    this.parked = parked;
    this.casefile = casefile;
    this.errands = errands;
    this.drafts = drafts;
    this.workshop = workshop;
    this.clock = clock;
  }

  @GetMapping({"/work/new", "/work/purchases/new", "/work/emergencies/new", "/work/policies/new"})
  String begin(HttpServletRequest request, Locale locale, Model model) {
    return show(errands.beginning(request.getRequestURI()), request, locale, model);
  }

  @PostMapping({"/work/new", "/work/purchases/new", "/work/emergencies/new", "/work/policies/new"})
  @Nullable String begin(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    return handle(errands.beginning(request.getRequestURI()), request, response, locale, model);
  }

  @GetMapping("/work/procurements/{procurement}/{things}/new")
  String create(
      @PathVariable String procurement,
      @PathVariable String things,
      @RequestParam(required = false) @Nullable String about,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    return show(errands.creation(procurement, things, about), request, locale, model);
  }

  @PostMapping("/work/procurements/{procurement}/{things}/new")
  @Nullable String create(
      @PathVariable String procurement,
      @PathVariable String things,
      @RequestParam(required = false) @Nullable String about,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return handle(errands.creation(procurement, things, about), request, response, locale, model);
  }

  @GetMapping("/work/{things}/{id}/{verb}")
  String act(
      @PathVariable String things,
      @PathVariable String id,
      @PathVariable String verb,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Errand errand = errands.act(things, id, verb);
    // a list of records has a form of its own
    return errand.state() instanceof Statement said && verb.equals("correct")
        ? judging
            .listPage(errand.desk().procurement(), said.path())
            .map(page -> "redirect:" + page)
            .orElseGet(() -> show(errand, request, locale, model))
        : show(errand, request, locale, model);
  }

  @PostMapping("/work/{things}/{id}/{verb}")
  @Nullable String act(
      @PathVariable String things,
      @PathVariable String id,
      @PathVariable String verb,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    return handle(errands.act(things, id, verb), request, response, locale, model);
  }

  private String show(Errand errand, HttpServletRequest request, Locale locale, Model model) {
    Names names = workshop.names(locale);
    parked
        .take(request, errand.address())
        .ifPresent(
            data -> save(new VerbSheet(errand, data, List.of(), errand.version(), ""), names));
    // a link from a page that knows what is wanted can fill in some of it
    FormData fresh = prefilled(errand, names).and(FormData.of(request.getParameterMap()));
    var draft = drafts.find(errand.cityId(), errand.person(), errand.address());
    FormData data = draft.map(Drafts.Draft::data).orElse(fresh);
    Long version = draft.isPresent() ? draft.get().version() : errand.version();
    var page = new VerbSheet(errand, data, List.of(), version, UUID.randomUUID().toString());
    model.addAttribute("draft", draft.isPresent());
    return showing.render(page, locale, names, model);
  }

  private @Nullable String handle(
      Errand errand,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Names names = workshop.names(locale);
    var taken =
        files.take(request, FormData.of(request.getParameterMap()), errand.desk().caller(), locale);
    FormData data = taken.data();
    String wanted = parameter(request, "do");
    var page =
        new VerbSheet(errand, data, taken.problems(), version(request), parameter(request, "once"));
    if (!taken.problems().isEmpty()) {
      response.setStatus(422);
      return showing.render(page, locale, names, model);
    }
    return switch (wanted.split(" ", 2)[0]) {
      case "save" -> {
        save(page, names);
        if (request.getHeader(Interruptions.DRAFT) != null) {
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
          yield null;
        }
        yield "redirect:"
            + errand.address()
            + (errand.address().contains("?") ? "&" : "?")
            + "saved=1";
      }
      case "drop" -> {
        drafts.drop(errand.cityId(), errand.person(), errand.address());
        yield "redirect:" + errand.address();
      }
      case "effect" -> effect(page, response, locale, names, model);
      case "show" -> showing.render(page, locale, names, model);
      case "add" -> showing.render(page.with(data.added(place(wanted))), locale, names, model);
      case "remove" -> showing.render(page.with(data.removed(place(wanted))), locale, names, model);
      // the Enter key in the search of a list means the search, and not the form
      default ->
          data.isSearching()
              ? showing.render(page, locale, names, model)
              : send(page, response, locale, names, model);
    };
  }

  private static String place(String wanted) {
    return wanted.contains(" ") ? wanted.substring(wanted.indexOf(' ') + 1) : "";
  }

  /** What an amendment would do, before anybody asks for it. */
  private String effect(
      VerbSheet page, HttpServletResponse response, Locale locale, Names names, Model model) {
    Errand errand = page.errand();
    FormContext form = workshop.form(errand.desk(), errand.target(), locale, names);
    var read = FormReader.read(errand.command(), before.completed(errand, page.data()), form);
    if (read.value() instanceof ProposeAmendment proposal
        && errand.state() instanceof Tender tender) {
      var voice = new Sentences(locale, errand.desk(), names);
      model.addAttribute(
          "effect",
          AmendmentEffect.of(tender.terms(), proposal.terms(), errand.desk(), form, voice));
      return showing.render(page, locale, names, model);
    }
    response.setStatus(422);
    return showing.render(
        new VerbSheet(errand, read.data(), read.problems(), page.version(), page.once()),
        locale,
        names,
        model);
  }

  private String send(
      VerbSheet page, HttpServletResponse response, Locale locale, Names names, Model model) {
    Errand errand = page.errand();
    FormContext form = workshop.form(errand.desk(), errand.target(), locale, names);
    var read = FormReader.read(errand.command(), before.completed(errand, page.data()), form);
    Command command = read.value();
    if (command == null) {
      response.setStatus(422);
      return showing.render(
          new VerbSheet(errand, read.data(), read.problems(), page.version(), page.once()),
          locale,
          names,
          model);
    }
    var problems = before.check(errand, command, names);
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return showing.render(
          new VerbSheet(errand, read.data(), problems, page.version(), page.once()),
          locale,
          names,
          model);
    }
    try {
      Receipt receipt = casefile.perform(request(page, command));
      drafts.drop(errand.cityId(), errand.person(), errand.address());
      return "redirect:" + after(errand, receipt);
    } catch (CasefileException.Refused e) {
      response.setStatus(422);
      return showing.render(
          new VerbSheet(
              errand,
              read.data(),
              workshop.problems(e.findings(), locale),
              page.version(),
              page.once()),
          locale,
          names,
          model);
    } catch (CasefileException.Stale e) {
      response.setStatus(409);
      model.addAttribute(
          "theirs", Differences.between(errand, prefilled(errand, names), read.data(), form));
      return showing.render(
          new VerbSheet(errand, read.data(), List.of(), e.current(), page.once()),
          locale,
          names,
          model);
    } catch (CasefileException.KeyReused _) {
      // the same page was sent again with something else in it: that is another wish
      return send(
          new VerbSheet(
              errand, page.data(), List.of(), page.version(), UUID.randomUUID().toString()),
          response,
          locale,
          names,
          model);
    }
  }

  private CommandRequest request(VerbSheet page, Command command) {
    Errand errand = page.errand();
    byte[] hash =
        Sha256.digest()
            .digest(
                (errand.address() + "\n" + FormJson.write(page.data()))
                    .getBytes(StandardCharsets.UTF_8));
    String once = page.once();
    return new CommandRequest(
        errand.cityId(),
        errand.desk().procurement().id(),
        errand.idFor(command, once),
        command,
        errand.desk().caller().actor(),
        errand.mayMissVersion(command) ? null : page.version(),
        null,
        clock.now(),
        once.isBlank() || once.length() > 100 ? null : new Idempotency("page-" + once, hash));
  }

  private static String after(Errand errand, Receipt receipt) {
    return UriComponentsBuilder.fromPath("/work/procurements/" + receipt.procurementId())
        .queryParam("done", errand.thing().word() + "." + errand.verb())
        .queryParam("thing", receipt.target())
        .encode()
        .toUriString();
  }

  private void save(VerbSheet page, Names names) {
    Errand errand = page.errand();
    drafts.save(
        errand.cityId(),
        errand.person(),
        errand.address(),
        names.text(errand.key()),
        page.data(),
        page.version());
  }

  private FormData prefilled(Errand errand, Names names) {
    return FormFiller.fill(
        errand.command(),
        new Prefill(errand.desk(), names, regimes, statements)
            .of(errand.command(), errand.state(), errand.about()),
        errand.desk().zone());
  }

  private static @Nullable Long version(HttpServletRequest request) {
    try {
      return Long.valueOf(parameter(request, "version"));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
