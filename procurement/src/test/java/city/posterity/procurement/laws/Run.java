package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run: a script, and the law that it broke, if it broke any.
 *
 * @param script every step that was tried, up to the one that broke the law
 */
record Run(long seed, Setting setting, List<Step> script, World world, @Nullable Broken broken) {

  /** How many steps a run has beside naming the team. */
  private static final int LEAST = 140;

  private static final int MOST = 280;

  static Run of(long seed) {
    return of(seed, Setting.of(seed), Laws.ALL);
  }

  static Run of(long seed, Setting setting, List<Law> laws) {
    var chance = new Chance(seed);
    var generator = new Generator(chance);
    int steps = chance.between(LEAST, MOST);
    var world = new World(setting);
    var script = new ArrayList<Step>();
    try {
      for (Step step : Generator.opening()) {
        script.add(step);
        perform(world, step, laws);
      }
      for (int i = 0; i < steps; i++) {
        Step step = generator.next(world);
        script.add(step);
        perform(world, step, laws);
      }
      laws.forEach(l -> l.end(world, script));
    } catch (Broken broken) {
      return new Run(seed, setting, List.copyOf(script), world, broken);
    }
    return new Run(seed, setting, List.copyOf(script), world, null);
  }

  /** The same script once more, or what is left of it. */
  static Optional<Broken> again(Setting setting, List<Step> script, List<Law> laws) {
    var world = new World(setting);
    try {
      for (Step step : script) {
        perform(world, step, laws);
      }
      laws.forEach(l -> l.end(world, script));
    } catch (Broken broken) {
      return Optional.of(broken);
    }
    return Optional.empty();
  }

  private static void perform(World world, Step step, List<Law> laws) {
    World.Result result;
    try {
      result = world.perform(step);
    } catch (RuntimeException e) {
      // whoever tries something, there is an answer: 8; time is never refused: 6
      boolean clock = String.valueOf(e.getMessage()).contains("fell due but was refused");
      throw new Broken(clock ? 6 : 8, step + " ended in " + e, e);
    }
    for (Moment m : result.moments()) {
      laws.forEach(l -> l.event(world, m));
    }
    if (result.decision().orElse(null) instanceof Decision.Refused(var findings)) {
      laws.forEach(l -> l.refusal(world, findings));
    }
    if (!result.moments().isEmpty()) {
      laws.forEach(l -> l.rest(world));
    }
  }

  /** The run as people read it: what has to be done to see the law broken. */
  String story() {
    var text = new StringBuilder("seed " + seed + ", " + setting.procedure().packId());
    text.append(" ").append(setting.procedure().procedureId()).append('\n');
    script.forEach(s -> text.append("  ").append(s).append('\n'));
    return text.append(broken == null ? "  no law is broken" : "  " + broken.getMessage())
        .append('\n')
        .toString();
  }

  /** The same failure with as few steps as can be found. */
  Run shrunk(List<Law> laws) {
    if (broken == null) {
      return this;
    }
    var only = laws.stream().filter(l -> l.number() == broken.law()).toList();
    var shortest =
        new Shrinking<Step>(s -> again(setting, s, only).filter(broken::isLike).isPresent())
            .of(script);
    return new Run(seed, setting, shortest, world, again(setting, shortest, only).orElse(broken));
  }
}
