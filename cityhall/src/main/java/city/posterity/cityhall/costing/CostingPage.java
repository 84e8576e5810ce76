package city.posterity.cityhall.costing;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.KeptForms;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.EditTender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the costing method of a tender is put together while its terms are a draft. Every button
 * keeps what was typed; nothing of it is in the tender before it is right and stored.
 */
@Controller
class CostingPage {

  private static final String TERMS = "/terms";
  private static final String COSTING = "/costing";

  private final CostingPlaces places;
  private final KeptForms kept;
  private final Casefile casefile;
  private final RuleTexts rules;

  CostingPage(CostingPlaces places, KeptForms kept, Casefile casefile, RuleTexts rules) {
    this.places = places;
    this.kept = kept;
    this.casefile = casefile;
    this.rules = rules;
  }

  /** What is shown. */
  private record Shown(FormData data, List<Problem> problems, String done) {
    Shown {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param done what was just done, as a word
   */
  @GetMapping("/work/tenders/{tender:[0-9a-f-]{36}}/costing")
  String show(
      @PathVariable UUID tender,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    CostingPlace place = places.find(tender, locale);
    FormData data =
        drafted(place)
            .orElseGet(() -> {
              CostingMethod saved = place.tender().terms().costing();
              return saved == null ? FormData.EMPTY : MethodFilling.of(saved);
            });
    return render(place, new Shown(data, List.of(), done), model);
  }

  @PostMapping("/work/tenders/{tender:[0-9a-f-]{36}}/costing")
  String write(
      @PathVariable UUID tender,
      @RequestParam(name = "do", defaultValue = "keep") String wanted,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "-1") long version,
      @RequestParam(defaultValue = "") String once,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    CostingPlace place = places.find(tender, locale);
    if (!place.isEditable()) {
      response.setStatus(409);
      return show(tender, "frozen", locale, model);
    }
    FormData typed = FormData.of(request.getParameterMap());
    String word = wanted.split(" ", 2)[0];
    String at = wanted.substring(word.length()).strip();
    return switch (word) {
      case "begin" -> kept(place, begun(place, template), "begun");
      case "add" -> kept(place, typed.added("/lines"), "") + "#f-lines";
      case "remove" -> kept(place, typed.removed(at), "") + "#f-lines";
      case "forget" -> {
        drop(place);
        yield "redirect:" + place.address();
      }
      case "unset" ->
          store(place, null, new Shown(typed, List.of(), ""), version, once, response, model);
      case "store" -> {
        keep(place, typed);
        var read = MethodReader.of(place.drafting(), typed);
        if (read.method() == null) {
          response.setStatus(422);
          yield render(place, new Shown(typed, read.problems(), ""), model);
        }
        yield store(
            place, read.method(), new Shown(typed, List.of(), ""), version, once, response, model);
      }
      default -> kept(place, typed, "kept");
    };
  }

  private FormData begun(CostingPlace place, String template) {
    var now = place.now().atZone(place.formats().zone());
    return Arrays.stream(Template.values())
        .filter(t -> t.word().equals(template))
        .findFirst()
        .orElse(Template.EMPTY)
        .data(place.drafting(), now.getYear() + 1, now.getYear(), "");
  }

  private String kept(CostingPlace place, FormData data, String done) {
    keep(place, data);
    return "redirect:" + place.address() + (done.isEmpty() ? "" : "?done=" + done);
  }

  private void keep(CostingPlace place, FormData data) {
    kept.save(
        place.caller().cityId(),
        place.caller().actor().person(),
        place.address(),
        place.text("costing.link"),
        data,
        null);
  }

  private Optional<FormData> drafted(CostingPlace place) {
    return kept.kept(place.caller().cityId(), place.caller().actor().person(), place.address());
  }

  private void drop(CostingPlace place) {
    kept.drop(place.caller().cityId(), place.caller().actor().person(), place.address());
  }

  private String store(
      CostingPlace place,
      @Nullable CostingMethod method,
      Shown shown,
      long version,
      String once,
      HttpServletResponse response,
      Model model) {
    var command = new EditTender(Costed.with(place.tender().terms(), method));
    boolean repeatable = !once.isBlank() && once.length() <= 100;
    try {
      casefile.perform(
          new CommandRequest(
              place.caller().cityId(),
              place.procurement().id(),
              place.tender().id(),
              command,
              place.caller().actor(),
              version < 0 ? place.version() : version,
              null,
              place.now(),
              repeatable
                  ? new Idempotency("page-" + once, Sha256.of(place.address() + command.toString()))
                  : null));
      drop(place);
      return "redirect:" + place.address() + "?done=" + (method == null ? "unset" : "stored");
    } catch (CasefileException.Refused e) {
      response.setStatus(422);
      return render(place, new Shown(shown.data(), problems(e.findings(), place), ""), model);
    } catch (CasefileException.Stale _) {
      response.setStatus(409);
      return render(
          places.find(place.tender().id().id(), place.formats().locale()),
          new Shown(
              shown.data(), List.of(new Problem("stale", "", place.text("costing.stale"))), ""),
          model);
    }
  }

  /** What the rules of buying refuse, beside the controls where it is about the method. */
  private List<Problem> problems(List<Finding> findings, CostingPlace place) {
    var problems = new ArrayList<Problem>();
    for (Finding f : findings) {
      String at =
          f.pointer().startsWith(TERMS) ? f.pointer().substring(TERMS.length()) : f.pointer();
      String control =
          at.startsWith(COSTING + "/")
              ? at.substring(COSTING.length())
              : at.equals("/awardMethod") ? "/counts" : "";
      problems.add(new Problem(f.ruleId(), control, rules.message(f, place.formats())));
      String fix = rules.fix(f, place.formats());
      if (!fix.isBlank()) {
        problems.add(new Problem(f.ruleId(), control, fix));
      }
    }
    return problems;
  }

  private String render(CostingPlace place, Shown shown, Model model) {
    CostingMethod saved = place.tender().terms().costing();
    var form = MethodForm.of(place.drafting(), shown.data(), shown.problems());
    model.addAttribute(
        "view",
        new CostingView(
            place.tender().terms().title(),
            place.address(),
            place.back(),
            place.isEditable(),
            shown.data().values().isEmpty(),
            drafted(place).isPresent(),
            place.version(),
            UUID.randomUUID().toString(),
            shown.done(),
            form.sections(),
            form.summary(),
            Arrays.stream(Template.values())
                .map(t ->
                    new CostingView.Choice(t.word(), place.text("costing.template." + t.word())))
                .toList(),
            saved == null
                ? null
                : MethodView.of(saved, place.tender().terms().awardMethod(), place.formats())));
    return "costing/builder";
  }
}
