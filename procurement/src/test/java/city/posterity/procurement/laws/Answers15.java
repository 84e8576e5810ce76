package city.posterity.procurement.laws;

import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.NeedStatus;
import java.util.List;
import java.util.UUID;

/** 15: whatever residents said in a consultation has exactly one answer once it was decided. */
final class Answers15 implements Law {

  @Override
  public int number() {
    return 15;
  }

  @Override
  public void event(World world, Moment moment) {
    boolean decided =
        switch (moment.recorded().event()) {
          case NeedEvent.NeedAccepted _ -> true;
          case NeedEvent.NeedDeclined _ -> true;
          case NeedEvent.NeedMerged _ -> true;
          default -> false;
        };
    if (decided) {
      check(world);
    }
  }

  @Override
  public void end(World world, List<Step> script) {
    world
        .all(Need.class)
        .filter(n -> n.status().compareTo(NeedStatus.CONSIDERED) > 0)
        .forEach(_ -> check(world));
  }

  private void check(World world) {
    Need need = world.get(Need.class, World.NEED);
    var given = world.events(NeedEvent.InputGiven.class).map(NeedEvent.InputGiven::input).toList();
    var answered =
        world.events(NeedEvent.InputAnswered.class).map(NeedEvent.InputAnswered::input).toList();
    for (UUID input : given) {
      long answers = answered.stream().filter(input::equals).count();
      require(answers == 1, "input %s has %s answers", input, answers);
    }
    require(need.inputs().size() == given.size(), "%s inputs were kept", need.inputs().size());
  }
}
