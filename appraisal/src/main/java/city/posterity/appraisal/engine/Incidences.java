package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Line.ProfileChoice;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.generation.Damage;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Incidence;
import city.posterity.appraisal.generation.Kernel;
import city.posterity.appraisal.generation.Shares;
import city.posterity.appraisal.generation.Unallocated;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import city.posterity.appraisal.value.Basis;
import city.posterity.appraisal.value.UnitValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On whom lines fall. Tables of shares are made once for each profile. */
final class Incidences {

  private final Appraisal appraisal;
  private final Generations generations;
  private final Population home;
  private final Inputs inputs;
  private final List<Problem> problems;
  private final Reservations reservations;
  private final Map<ProfileChoice, Shares> shares = new HashMap<>();
  private final Map<String, Damage> damages = new HashMap<>();

  Incidences(
      Appraisal appraisal,
      Generations generations,
      Population home,
      Inputs inputs,
      List<Problem> problems,
      Reservations reservations) {
    this.appraisal = appraisal;
    this.generations = generations;
    this.home = home;
    this.inputs = inputs;
    this.problems = problems;
    this.reservations = reservations;
  }

  Incidence of(Line line, Pricing.Priced priced, double[] amounts, String at) {
    if (line.unallocated()) {
      return new Unallocated("nobody known");
    }
    UnitValue value = priced.value();
    Incidence incidence;
    if (value != null
        && line.worth() instanceof Line.Worth.Emissions emissions
        && (value.basis() == Basis.DAMAGE_COST || emissions.kernel() != null)) {
      incidence = damage(line, value.basis(), at);
    } else {
      ProfileChoice choice = line.profile() == null ? usual(line.kind()) : line.profile();
      Shares found = shares.get(choice);
      if (found == null) {
        found = Shares.of(generations, profile(choice, at), home, appraisal.horizon());
        shares.put(choice, found);
      }
      incidence = found;
    }
    problems.addAll(incidence.problems(line.id(), at, amounts));
    return incidence;
  }

  private static @Nullable String kernel(Line line) {
    return line.worth() instanceof Line.Worth.Emissions e ? e.kernel() : null;
  }

  private Damage damage(Line line, Basis basis, String at) {
    String named = kernel(line);
    String id = named == null ? Kernel.central().id() : named;
    reservations.about(
        id,
        "kernel-assumed",
        "When the damage of carbon falls follows "
            + id
            + ", an assumption of ours, and no result of the agency that published the value.");
    String key = id + basis + line.reason();
    Damage known = damages.get(key);
    if (known != null) {
      return known;
    }
    Kernel kernel =
        Kernel.find(id)
            .orElseThrow(() ->
                new AppraisalException(
                    List.of(
                        new Problem(
                            at + "/kernel", "unknown-kernel", "there is no kernel “" + id + "”"))));
    var refused = new ArrayList<Problem>();
    Damage made =
        Damage.of(
                generations,
                kernel,
                appraisal.horizon(),
                Populations.world(),
                basis,
                line.reason(),
                at,
                refused)
            .orElseThrow(() -> new AppraisalException(refused));
    damages.put(key, made);
    return made;
  }

  /** Costs and income are the taxpayers'; what a purchase gives is everybody's. */
  private static ProfileChoice usual(Kind kind) {
    return new ProfileChoice.Named(kind == Kind.BENEFIT ? "per_head" : "tax_stylised");
  }

  private Profile profile(ProfileChoice choice, String at) {
    var wrong = new ArrayList<Problem>();
    Optional<Profile> profile =
        switch (choice) {
          case ProfileChoice.Named(var id) when Profiles.find(id).isPresent() -> Profiles.find(id);
          case ProfileChoice.Named(var file) ->
              inputs
                  .files()
                  .read(file)
                  .flatMap(text -> Profiles.users(file, at + "/profile", text, wrong));
          case ProfileChoice.Written w ->
              Profiles.inline("written in the file", w.weights(), at + "/profile", wrong);
        };
    if (profile.isEmpty()) {
      throw new AppraisalException(
          wrong.isEmpty()
              ? List.of(
                  new Problem(
                      at + "/profile",
                      "unknown-profile",
                      "there is no profile and no file “"
                          + choice
                          + "”; there are "
                          + Profiles.all().stream().map(Profile::id).toList()))
              : wrong);
    }
    if (profile.get().illustrative()) {
      reservations.about(
          profile.get().id(),
          "illustrative-profile",
          "The profile "
              + profile.get().id()
              + " only shows how it works. Use the treasury's own before anything rests on it.");
    }
    return profile.get();
  }
}
