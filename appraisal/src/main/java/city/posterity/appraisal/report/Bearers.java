package city.posterity.appraisal.report;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.generation.Damage;
import city.posterity.appraisal.generation.Incidence;
import city.posterity.appraisal.generation.Shares;
import city.posterity.appraisal.generation.Unallocated;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import java.util.ArrayList;
import java.util.List;

/** On whom lines fall, in words, and where that comes from. */
final class Bearers {

  private Bearers() {}

  static String name(View view, Incidence incidence) {
    return switch (incidence) {
      case Shares shares -> written(shares) ? view.say("profile.written") : shares.profile().id();
      case Damage damage -> damage.kernel().id();
      case Unallocated _ -> view.say("group.unallocated");
    };
  }

  private static boolean written(Shares shares) {
    return shares.profile().id().equals("written in the file");
  }

  static boolean kernel(Incidence incidence) {
    return incidence instanceof Damage;
  }

  /** Where a profile comes from. */
  static String source(View view, String id) {
    if (Profiles.find(id).isEmpty()) {
      return view.say(
          id.equals(view.say("group.unallocated")) ? "profile.nobody" : "profile.of-file");
    }
    return view.say(
        Profiles.find(id).orElseThrow().illustrative()
            ? "profile.illustrative"
            : "profile.standard");
  }

  static String populationSource(View view) {
    return switch (view.appraisal().population()) {
      case Appraisal.PopulationChoice.Area _ ->
          view.say("population.published", Populations.published().version());
      case Appraisal.PopulationChoice.File(var name) ->
          view.say("population.of-file", Words.quoted(name));
    };
  }

  /** Weights by age where they do not change with the years: {@code 0–17: 0; 18–24: 0.35}. */
  static String weights(View view, Incidence incidence) {
    if (!(incidence instanceof Shares shares)
        || !(shares.profile() instanceof Profile.ByAge profile)) {
      return view.say("none");
    }
    List<Double> weights = profile.weights();
    var bands = new ArrayList<String>();
    int from = 0;
    for (int age = 1; age <= weights.size(); age++) {
      if (age == weights.size() || !weights.get(age).equals(weights.get(from))) {
        bands.add(
            view.say(
                age == weights.size() ? "weights.last" : "weights.band",
                String.valueOf(from),
                String.valueOf(age - 1),
                view.words().plain(weights.get(from))));
        from = age;
      }
    }
    return String.join("; ", bands);
  }
}
