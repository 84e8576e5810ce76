package city.posterity.cityhall.openness;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.tender.CommentSubject;
import city.posterity.procurement.market.tender.DraftComments;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a release says of a draft that was put to comment: the draft, and comments with answers. */
final class DraftSection {

  private final Facts facts;

  DraftSection(Facts facts) {
    this.facts = facts;
  }

  /** Empty where no draft was put to comment. */
  ObjectNode of() {
    ObjectNode node = Ocds.object();
    facts
        .publicity()
        .comments()
        .ifPresent(c -> {
          node.set("period", Ocds.period(Ocds.date(c.start()), Ocds.date(c.end())));
          node.put("status", c.endedAt() == null ? "open" : "closed");
          node.set("draft", draft(c.draft()));
          Ocds.put(node, "comments", comments(c));
        });
    return node;
  }

  private ObjectNode draft(TenderTerms terms) {
    ObjectNode draft = Ocds.object();
    Ocds.put(draft, "title", terms.title());
    Ocds.put(draft, "description", terms.description());
    draft.put("awardCriteria", terms.awardMethod().code());
    draft.set("value", Ocds.value(terms.value()));
    ArrayNode lots = draft.putArray("lots");
    for (Lot l : terms.lots()) {
      ObjectNode lot = lots.addObject().put("id", l.id());
      Ocds.put(lot, "title", l.title());
      Ocds.put(lot, "description", l.description());
      lot.set("value", Ocds.value(l.value()));
    }
    ArrayNode scored = draft.arrayNode();
    terms
        .awardMethod()
        .scored()
        .forEach(c -> {
          ObjectNode node = scored.addObject().put("id", c.id());
          Ocds.put(node, "title", c.title());
          node.put("points", Ocds.number(c.weight()));
        });
    Ocds.put(draft, "scored", scored);
    Ocds.put(draft, "items", TenderSection.items(terms));
    Ocds.put(draft, "criteria", TenderSection.criteria(terms));
    ArrayNode documents = draft.arrayNode();
    var describing = new TenderDocuments(facts);
    terms.documents().forEach(d -> describing.describe(documents.addObject().put("id", d.id()), d));
    Ocds.put(draft, "documents", documents);
    return draft;
  }

  private static ArrayNode comments(DraftComments comments) {
    ArrayNode all = Ocds.object().arrayNode();
    comments
        .given()
        .forEach((id, c) -> {
          ObjectNode node = all.addObject().put("id", id.toString());
          Ocds.put(node, "date", Ocds.date(c.at()));
          Ocds.put(node, "description", c.text());
          Ocds.put(node, "concern", c.concern() == null ? null : Engine.word(c.concern()));
          about(node, c.about());
          var reply = c.reply();
          if (reply != null) {
            Ocds.put(node, "answer", reply.text());
            node.put("decision", Engine.word(reply.decision()));
            Ocds.put(node, "change", reply.changed());
            Ocds.put(node, "dateAnswered", Ocds.date(reply.at()));
          }
        });
    return all;
  }

  private static void about(ObjectNode node, @Nullable CommentSubject about) {
    if (about != null) {
      switch (about.kind()) {
        case CRITERION -> node.put("relatedCriterion", about.id());
        case LOT -> node.put("relatedLot", about.id());
        case DOCUMENT -> node.put("relatedDocument", about.id());
      }
    }
  }
}
