package city.posterity.cityhall.openness;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.engagement.EngagementStatus;
import city.posterity.procurement.market.engagement.MarketContact;
import city.posterity.procurement.market.engagement.PriorInvolvement;
import city.posterity.procurement.market.engagement.Share;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release says of talks with the market: their notice as a milestone of the planning, what
 * all were told as its documents, and the log.
 */
final class MarketSection {

  private final Facts facts;
  private final List<Engagement> all;

  MarketSection(Facts facts) {
    this.facts = facts;
    all = facts.publicity().engagements();
  }

  void addMilestones(ArrayNode milestones) {
    for (Engagement e : all) {
      ObjectNode node =
          milestones.addObject().put("id", "market-" + e.id().id()).put("type", "engagement");
      Ocds.put(node, "title", e.purpose());
      Ocds.put(node, "description", e.participation());
      Ocds.put(node, "dueDate", Ocds.date(e.until()));
      Ocds.put(node, "dateMet", Ocds.date(e.closedAt()));
      node.put("status", e.closedAt() == null ? "scheduled" : "met");
    }
  }

  ArrayNode documents() {
    ArrayNode documents = Ocds.object().arrayNode();
    var describing = new TenderDocuments(facts);
    for (Engagement e : all) {
      for (int i = 0; i < e.shares().size(); i++) {
        Share share = e.shares().get(i);
        ObjectNode node = documents.addObject().put("id", shareId(e, i));
        if (share.document() != null) {
          describing.describe(node, share.document());
        }
        node.put("documentType", "marketStudies");
        Ocds.put(node, "title", share.title());
        Ocds.put(node, "description", share.text());
        Ocds.put(node, "datePublished", Ocds.date(share.at()));
      }
    }
    return documents;
  }

  ArrayNode engagements() {
    ArrayNode engagements = Ocds.object().arrayNode();
    for (Engagement e : all) {
      ObjectNode node = engagements.addObject().put("id", e.id().id().toString());
      node.put("status", e.status() == EngagementStatus.OPEN ? "open" : "closed");
      Ocds.put(node, "purpose", e.purpose());
      Ocds.put(node, "participation", e.participation());
      node.set("period", Ocds.period(Ocds.date(e.openedAt()), Ocds.date(e.until())));
      ArrayNode contacts = node.arrayNode();
      e.contacts().forEach((id, c) -> contacts.add(contact(id, c)));
      Ocds.put(node, "contacts", contacts);
      ArrayNode shared = node.arrayNode();
      for (int i = 0; i < e.shares().size(); i++) {
        shared.add(shared(shareId(e, i), e.shares().get(i)));
      }
      Ocds.put(node, "shared", shared);
      ArrayNode involvements = node.arrayNode();
      for (int i = 0; i < e.involvements().size(); i++) {
        involvements.add(involvement(String.valueOf(i + 1), e.involvements().get(i)));
      }
      Ocds.put(node, "priorInvolvements", involvements);
      Ocds.put(node, "effect", e.effect());
      Ocds.put(node, "dateClosed", Ocds.date(e.closedAt()));
    }
    return engagements;
  }

  private static String shareId(Engagement e, int place) {
    return "market-" + e.id().id() + "-" + (place + 1);
  }

  /** What was asked and said may hold a trade secret; what of it matters was shared. */
  private static ObjectNode contact(UUID id, MarketContact c) {
    ObjectNode node = Ocds.withId(id);
    Ocds.put(node, "date", Ocds.date(c.at()));
    node.put("channel", Engine.word(c.channel()));
    Ocds.put(node, "supplier", c.supplier());
    return node;
  }

  private static ObjectNode shared(String id, Share share) {
    ObjectNode node = Ocds.withId(id);
    Ocds.put(node, "date", Ocds.date(share.at()));
    Ocds.put(node, "title", share.title());
    Ocds.put(node, "description", share.text());
    Ocds.put(node, "leftOut", share.leftOut());
    ArrayNode contacts = node.arrayNode();
    share.contacts().forEach(c -> contacts.add(c.toString()));
    Ocds.put(node, "relatedContacts", contacts);
    return node;
  }

  private static ObjectNode involvement(String id, PriorInvolvement i) {
    ObjectNode node = Ocds.withId(id);
    Ocds.put(node, "date", Ocds.date(i.at()));
    Ocds.put(node, "supplier", i.supplier());
    Ocds.put(node, "description", i.what());
    node.put("measure", Engine.word(i.measure()));
    Ocds.put(node, "explanation", i.explanation());
    Ocds.put(node, "heard", i.heard());
    return node;
  }
}
