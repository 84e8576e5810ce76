package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 6: whether the clock runs late, twice or in many small steps, the same happens. In the run itself
 * it is as late as it can be, just before each command; here it runs at each moment when something
 * is due, once more at once, and a few times in between.
 */
final class Clock06 implements Law {

  @Override
  public int number() {
    return 6;
  }

  @Override
  public void end(World world, List<Step> script) {
    var prompt = new World(world.setting());
    for (Step step : script) {
      Instant until = step.at().isBefore(prompt.now()) ? prompt.now() : step.at();
      for (int i = 0; i < 50; i++) {
        var due = prompt.engine().nextDue(prompt.procurement(), prompt.procedure(), prompt.now());
        if (due.isEmpty() || due.get().isAfter(until)) {
          break;
        }
        prompt.tick(due.get().isBefore(prompt.now()) ? prompt.now() : due.get());
        require(
            prompt.tick(prompt.now()).isEmpty(), "run twice at %s, time does more", prompt.now());
      }
      prompt.tick(prompt.now().plus(Duration.between(prompt.now(), until).dividedBy(2)));
      prompt.perform(step);
    }
    for (int i = 0; i < world.history().size(); i++) {
      var late = timeless(world.history().get(i));
      var early = i < prompt.history().size() ? timeless(prompt.history().get(i)) : null;
      require(late.equals(early), "with a late clock%n  %s%nwith a prompt one%n  %s", late, early);
    }
    require(
        prompt.procurement().equals(world.procurement())
            && prompt.history().size() == world.history().size(),
        "a prompt clock makes another procurement");
  }

  private static Recorded timeless(Recorded r) {
    return new Recorded(r.stream(), r.version(), r.event(), r.verb(), r.by(), r.at(), r.at());
  }
}
