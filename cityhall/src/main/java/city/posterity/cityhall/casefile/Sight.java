package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import city.posterity.procurement.machine.Thing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How much of a procurement is loaded.
 *
 * @param rival a thing of whose kind nothing else is seen; absent where no rivals are about
 * @param named things of a crowd that are seen
 * @param all whether all of a crowd is seen, from so far that nothing personal can be read
 */
record Sight(@Nullable StreamId rival, Set<StreamId> named, boolean all) {

  /** Everything but crowds. */
  static final Sight USUAL = new Sight(null, Set.of(), false);

  /** Everything, crowds from so far that nothing personal can be read. */
  static final Sight FROM_AFAR = new Sight(null, Set.of(), true);

  private static final List<String> CROWDS =
      Arrays.stream(Thing.values()).filter(Thing::isCrowd).map(Thing::word).toList();

  /** Of a rival's verb: everything but crowds and the rivals' own things. */
  static Sight ofRival(StreamId own) {
    return new Sight(own, Set.of(own), false);
  }

  /** Of a command to a thing. */
  static Sight of(Command command, StreamId target) {
    var named = new HashSet<StreamId>();
    if (target.thing().isCrowd()) {
      named.add(target);
    }
    if (command instanceof Surveying surveying) {
      named.addAll(surveying.named());
      return new Sight(null, Set.copyOf(named), surveying.named().isEmpty());
    }
    return new Sight(null, Set.copyOf(named), false);
  }

  /** Whether things of this kind are seen from so far that nothing personal can be read. */
  boolean isFrom(Thing thing) {
    return all && thing.isCrowd();
  }

  Condition condition() {
    Condition crowd =
        all
            ? DSL.trueCondition()
            : STREAM.THING.notIn(CROWDS).or(STREAM.ID.in(ids()).and(STREAM.THING.in(CROWDS)));
    StreamId own = rival;
    return own == null
        ? crowd
        : crowd.and(STREAM.THING.ne(CaseStore.word(own)).or(STREAM.ID.eq(own.id())));
  }

  private List<UUID> ids() {
    return named.stream().map(StreamId::id).toList();
  }
}
