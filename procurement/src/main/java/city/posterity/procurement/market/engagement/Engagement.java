package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Talks with the market, open to every supplier.
 *
 * @param participation how a supplier can take part
 * @param contacts the log, by id, in the order in which it was written
 * @param shares what everybody was told
 * @param effect what the tender takes from it; absent while it is open
 */
public record Engagement(
    StreamId id,
    EngagementStatus status,
    String purpose,
    String participation,
    Instant openedAt,
    Instant until,
    Map<UUID, MarketContact> contacts,
    List<Share> shares,
    List<PriorInvolvement> involvements,
    @Nullable Instant closedAt,
    @Nullable String effect)
    implements State {

  public Engagement {
    contacts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
    shares = List.copyOf(shares);
    involvements = List.copyOf(involvements);
  }

  /** What one supplier was told or shown and not all: one finding for each answer and document. */
  public List<Finding> unequal() {
    var findings = new ArrayList<Finding>();
    contacts.forEach((id, c) -> {
      if (!c.told().isBlank() && shares.stream().noneMatch(s -> s.contacts().contains(id))) {
        findings.add(
            Finding.of(EngagementRule.ANSWER_NOT_SHARED, "contact", id, "asked", c.asked()));
      }
      c.documents().stream()
          .filter(d -> !isShared(d))
          .forEach(d ->
              findings.add(
                  Finding.of(
                      EngagementRule.DOCUMENT_NOT_SHARED, "contact", id, "title", d.title())));
    });
    return List.copyOf(findings);
  }

  private boolean isShared(ShownDocument document) {
    return shares.stream()
        .map(Share::document)
        .anyMatch(d -> d != null && d.sha256().equalsIgnoreCase(document.sha256()));
  }

  /**
   * As everybody may see it: that and when suppliers were spoken to, and what all were told. Which
   * suppliers they were is not said here: rivals who know of each other before the opening could
   * agree on prices. What was asked and said in a contact may hold a trade secret; what of it
   * matters is shared.
   */
  public Engagement forThePublic() {
    var log = new LinkedHashMap<UUID, MarketContact>();
    contacts.forEach((id, c) ->
        log.put(
            id,
            new MarketContact(
                c.at(),
                "",
                c.channel(),
                "",
                "",
                c.documents().stream().filter(this::isShared).toList())));
    return new Engagement(
        id,
        status,
        purpose,
        participation,
        openedAt,
        until,
        log,
        shares,
        involvements.stream()
            .map(i -> new PriorInvolvement("", i.what(), i.measure(), i.explanation(), "", i.at()))
            .toList(),
        closedAt,
        effect);
  }

  Engagement with(UUID id, MarketContact contact) {
    var log = new LinkedHashMap<>(contacts);
    log.put(id, contact);
    return with(log, shares, involvements);
  }

  Engagement with(Share share) {
    var all = new ArrayList<>(shares);
    all.add(share);
    return with(contacts, all, involvements);
  }

  Engagement with(PriorInvolvement involvement) {
    var all = new ArrayList<>(involvements);
    all.add(involvement);
    return with(contacts, shares, all);
  }

  Engagement closed(Instant at, String effect) {
    return new Engagement(
        id,
        EngagementStatus.CLOSED,
        purpose,
        participation,
        openedAt,
        until,
        contacts,
        shares,
        involvements,
        at,
        effect);
  }

  private Engagement with(
      Map<UUID, MarketContact> contacts, List<Share> shares, List<PriorInvolvement> involvements) {
    return new Engagement(
        id,
        status,
        purpose,
        participation,
        openedAt,
        until,
        contacts,
        shares,
        involvements,
        closedAt,
        effect);
  }
}
