package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.CasefileListener.Chapter;
import city.posterity.cityhall.casefile.Packs;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Recorded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the release of what became public with a chapter, when it happens and when it is checked.
 */
@Component
final class ReleaseMaker {

  /**
   * Version of what releases say of the same events. Whoever changes that, by a field more or
   * another word, raises it, with a migration that writes into openness.mapping since when.
   */
  static final short MAPPING = 2;

  private final Packs packs;
  private final Organisations organisations;
  private final PublicAddress address;

  ReleaseMaker(Packs packs, Organisations organisations, PublicAddress address) {
    this.packs = packs;
    this.organisations = organisations;
    this.address = address;
  }

  /**
   * @param previous the release before; absent for the first
   * @return empty where nothing that is public changed
   */
  Optional<Release> next(Chapter chapter, List<Recorded> events, @Nullable Release previous) {
    if (!chapter.complete() || !new Publicity(chapter.after()).isPublic()) {
      return Optional.empty();
    }
    Facts facts = facts(chapter, events, previous);
    return ReleaseBody.of(facts, id -> organisations.find(chapter.cityId(), id))
        .filter(body -> !Continuity.stripped(body).equals(facts.previous()))
        .map(body -> release(chapter, events, previous, facts, body));
  }

  private Facts facts(Chapter chapter, List<Recorded> events, @Nullable Release previous) {
    return new Facts(
        chapter.ocid(),
        previous == null ? 1 : previous.number() + 1,
        chapter.after(),
        BuyingCycle.procedure(packs.get(chapter.pack()), chapter.after(), null),
        events,
        previous == null ? null : previous.snapshot(),
        address.base());
  }

  private static Release release(
      Chapter chapter,
      List<Recorded> events,
      @Nullable Release previous,
      Facts facts,
      ObjectNode body) {
    Instant processed = events.getLast().processedAt();
    return Release.of(
        chapter.ocid(),
        facts.number(),
        chapter.after().id(),
        chapter.commandId(),
        previous == null ? processed.truncatedTo(ChronoUnit.MILLIS) : previous.nextDate(processed),
        ReleaseTags.of(facts, Continuity.stripped(body)),
        body);
  }
}
