package city.posterity.cityhall.guidance;

import city.posterity.cityhall.guidance.Adopted.Mode;
import city.posterity.cityhall.guidance.internal.db.tables.records.AdoptionRecord;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.policy.PackException;
import city.posterity.policy.Policy;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which policies the city has and goes by. One person proposes, another decides. */
@Controller
@RequestMapping("/administration/policies")
class PoliciesPage {

  /** Longest text of a policy, in characters. */
  private static final int LONGEST = 1_000_000;

  private final StoredPolicies policies;
  private final Adoptions adoptions;
  private final PolicyDecisions decisions;
  private final People people;
  private final Texts texts;
  private final CityClock clock;

  PoliciesPage(
      StoredPolicies policies,
      Adoptions adoptions,
      PolicyDecisions decisions,
      People people,
      Texts texts,
      CityClock clock) {
    this.policies = policies;
    this.adoptions = adoptions;
    this.decisions = decisions;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    deciding();
    return page(List.of(), "", locale, model);
  }

  @PostMapping("/add")
  String add(
      @RequestParam(defaultValue = "") String yaml,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    if (yaml.isBlank() || yaml.length() > LONGEST) {
      response.setStatus(422);
      return page(List.of(texts.text(locale, "guidance.policies.empty")), yaml, locale, model);
    }
    try {
      policies.keep(caller.cityId(), PolicyBundle.own(yaml), caller.actor().person().value());
      return "redirect:/administration/policies";
    } catch (PackException e) {
      response.setStatus(422);
      return page(e.problems().stream().map(String::valueOf).toList(), yaml, locale, model);
    }
  }

  @PostMapping("/propose")
  String propose(
      @RequestParam String policy,
      @RequestParam String mode,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Caller caller = people.require(Role.ADMINISTRATOR);
    var problems = new ArrayList<String>();
    Instant from = clock.instant();
    try {
      if (!since.isBlank()) {
        LocalDate day = LocalDate.parse(since.strip());
        if (day.getYear() < 1000 || day.getYear() > 9999) {
          // no database keeps the year 999999999
          throw new DateTimeException("not a year of ours");
        }
        from = day.atStartOfDay(people.city().zone()).toInstant();
      }
    } catch (DateTimeException _) {
      problems.add(texts.text(locale, "guidance.policies.since.wrong"));
    }
    if (reason.strip().length() < 20) {
      problems.add(texts.text(locale, "guidance.policies.reason.short"));
    }
    Optional<Policy> chosen = policies.find(caller.cityId(), policy);
    Optional<Mode> how = Stream.of(Mode.values()).filter(m -> m.word().equals(mode)).findFirst();
    if (chosen.isEmpty() || how.isEmpty()) {
      problems.add(texts.text(locale, "guidance.policies.unknown"));
    }
    if (!problems.isEmpty()) {
      response.setStatus(422);
      return page(problems, "", locale, model);
    }
    decisions.propose(
        caller.cityId(),
        chosen.orElseThrow(),
        how.orElseThrow(),
        from,
        reason.strip(),
        caller.actor().person().value());
    return "redirect:/administration/policies";
  }

  @PostMapping("/{id}/decide")
  String decide(
      @PathVariable UUID id,
      @RequestParam boolean approved,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Caller caller = deciding();
    var no = decisions.decide(caller.cityId(), id, approved, caller.actor().person().value());
    if (no.isPresent()) {
      response.setStatus(409);
      return page(
          List.of(
              texts.text(
                  locale,
                  no.get() == PolicyDecisions.No.GONE
                      ? "guidance.policies.gone"
                      : "guidance.policies.same")),
          "",
          locale,
          model);
    }
    return "redirect:/administration/policies";
  }

  /** Administrators, and whoever approves for the city. */
  private Caller deciding() {
    Caller caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!caller.actor().is(Role.ADMINISTRATOR) && !caller.actor().is(Role.APPROVER)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return caller;
  }

  private String page(List<String> problems, String sent, Locale locale, Model model) {
    UUID city = people.cityId();
    var formats = new Formats(texts, locale, people.city().zone());
    model.addAttribute(
        "view",
        new PoliciesView(
            Stream.concat(
                    policies.shipped().stream().map(p -> known(p, false, locale)),
                    policies.own(city).stream().map(p -> known(p, true, locale)))
                .toList(),
            adoptions.inForce(city, clock.instant()).stream()
                .map(a ->
                    new PoliciesView.InForce(
                        a.policy().title().in(locale), a.policy().version(), a.mode().word()))
                .toList(),
            decisions.all(city).stream().map(r -> decision(city, r, formats)).toList(),
            problems,
            sent));
    return "guidance/policies";
  }

  private static PoliciesView.Known known(Policy p, boolean own, Locale locale) {
    return new PoliciesView.Known(
        p.digest(), p.id(), p.title().in(locale), p.version(), p.clauses().size(), own);
  }

  private PoliciesView.Decision decision(UUID city, AdoptionRecord r, Formats formats) {
    Boolean approved = r.getApproved();
    return new PoliciesView.Decision(
        r.getId().toString(),
        policies
            .find(city, r.getSha256())
            .map(p -> p.title().in(formats.locale()) + " " + p.version())
            .orElse(r.getPolicyId()),
        r.getMode(),
        formats.moment(r.getSince().toInstant()),
        r.getReason(),
        approved == null ? "waits" : approved ? "approved" : "refused",
        approved == null,
        approved == null ? difference(city, r, formats.locale()) : null);
  }

  private @Nullable PolicyDifference difference(UUID city, AdoptionRecord r, Locale locale) {
    var before =
        adoptions.inForce(city, clock.instant()).stream()
            .map(Adopted::policy)
            .filter(p -> p.id().equals(r.getPolicyId()))
            .findFirst();
    var after =
        policies.find(city, r.getSha256()).filter(_ -> !r.getMode().equals(Mode.OFF.word()));
    if (after.isEmpty()) {
      return before.map(p -> PolicyDifference.ends(p, locale)).orElse(null);
    }
    if (before.isEmpty()) {
      return PolicyDifference.begins(after.get(), locale);
    }
    return before.get().digest().equals(after.get().digest())
        ? null
        : PolicyDifference.between(before.get(), after.get(), locale);
  }
}
