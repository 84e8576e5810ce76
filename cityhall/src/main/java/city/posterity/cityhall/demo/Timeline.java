package city.posterity.cityhall.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Plays the scenes of all tales in the order of their times. Each day, and before each scene, time
 * does what has fallen due, as it does in a city: a deadline passes on its own day.
 */
final class Timeline {

  private static final Duration DAY = Duration.ofDays(1);

  private final Backstage backstage;

  Timeline(Backstage backstage) {
    this.backstage = backstage;
  }

  void play(List<Tale> tales) {
    var scenes =
        tales.stream()
            .flatMap(t -> t.scenes().stream())
            .sorted(Comparator.comparing(Tale.Scene::at))
            .toList();
    backstage.clock().pretend(scenes.getFirst().at());
    for (Tale.Scene scene : scenes) {
      passTo(scene.at());
      scene.what().run();
    }
    if (backstage.clock().instant().isAfter(backstage.today())) {
      throw new IllegalStateException("the sample reaches into the future");
    }
    passTo(backstage.today());
  }

  private void passTo(Instant to) {
    for (Instant day = now().plus(DAY); day.isBefore(to); day = day.plus(DAY)) {
      pass(day);
    }
    if (to.isAfter(now())) {
      pass(to);
    } else {
      pass(now());
    }
  }

  private void pass(Instant to) {
    backstage.clock().pretend(to);
    backstage.cases().run(backstage.city().id(), to);
  }

  private Instant now() {
    return backstage.clock().instant();
  }
}
