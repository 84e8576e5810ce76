package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.policymaking.theme.ThemeStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A policy with its clauses, themes, answers and change sets, as it stands. */
record Made(Procurement all) {

  PolicyProcess process() {
    return all.only(PolicyProcess.class);
  }

  UUID id() {
    return all.id();
  }

  String address() {
    return "/policies/" + all.id();
  }

  Optional<Clause> clause(String key) {
    return Clause.of(all, key);
  }

  /** The clauses of an edition, each in the version that it had there. */
  List<Text> text(Edition edition) {
    return edition.parts().stream()
        .flatMap(p ->
            clause(p.clause())
                .flatMap(c -> c.version(p.version()).map(v -> new Text(c, v)))
                .stream())
        .toList();
  }

  /** A clause as it was published last; empty for one that never was. */
  Optional<ClauseVersion> published(Clause clause) {
    return publishedVersions(clause).stream().reduce((_, b) -> b);
  }

  /** The versions of a clause that were published, oldest first. */
  List<ClauseVersion> publishedVersions(Clause clause) {
    var numbers =
        process().editions().stream()
            .flatMap(e -> e.part(clause.key()).stream())
            .map(Edition.Part::version)
            .collect(Collectors.toSet());
    return clause.versions().stream().filter(v -> numbers.contains(v.number())).toList();
  }

  /** A clause in one of its versions. */
  record Text(Clause clause, ClauseVersion version) {

    /** In this language, else as it was written first. */
    Words in(Locale locale) {
      return version
          .wording()
          .in(locale.toLanguageTag())
          .or(() -> version.wording().in(locale.getLanguage()))
          .orElse(version.wording().original());
    }
  }

  /** When answers were last published; empty while none were. */
  Optional<Instant> answeredAt() {
    return process().editions().stream()
        .filter(e -> e.kind() == Edition.Kind.REVISED)
        .map(Edition::at)
        .reduce((_, b) -> b);
  }

  /** Answers that everybody may read, newest first. */
  List<Response> answers() {
    Instant published = answeredAt().orElse(Instant.MIN);
    return all.stream(Response.class)
        .filter(Response::counts)
        .filter(r -> {
          Instant approved = r.approvedAt();
          return approved != null && !approved.isAfter(published);
        })
        .toList();
  }

  /** Change sets that were made because of an answer. */
  List<Revision> because(Response response) {
    return all.stream(Revision.class)
        .filter(Revision::isApplied)
        .filter(r -> r.changes().responses().contains(response.id().id()))
        .toList();
  }

  Optional<Theme> theme(UUID id) {
    return all.find(Theme.class, new StreamId(Thing.THEME, Theme.standing(all, id)));
  }

  /** Those that stand by themselves, by title. */
  List<Theme> themes() {
    return all.stream(Theme.class)
        .filter(t -> t.status() == ThemeStatus.OPEN)
        .sorted(Comparator.comparing(Theme::title))
        .toList();
  }
}
