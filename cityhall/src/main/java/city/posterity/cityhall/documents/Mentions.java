package city.posterity.cityhall.documents;

import static city.posterity.cityhall.documents.internal.db.Tables.MENTION;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Remembers which procurements name which digests, so that whoever works on one can have the
 * documents that it speaks of. Sealed bids are left out: what is in them came another way.
 */
@Component
final class Mentions implements CasefileListener {

  private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    var digests = new TreeSet<String>();
    for (Recorded recorded : events) {
      if (recorded.stream().thing() != Thing.BID && recorded.stream().thing() != Thing.OPENING) {
        // a record's text holds all of its fields, whatever record a later verb brings
        DIGEST
            .matcher(recorded.event().toString())
            .results()
            .map(MatchResult::group)
            .forEach(digests::add);
      }
    }
    for (String digest : digests) {
      database
          .insertInto(MENTION)
          .set(MENTION.CITY_ID, chapter.cityId())
          .set(MENTION.SHA256, digest)
          .set(MENTION.PROCUREMENT_ID, chapter.after().id())
          .set(MENTION.OCID, chapter.ocid())
          .onConflictDoNothing()
          .execute();
    }
  }
}
