package city.posterity.cityhall.openness;

import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderDocument;
import city.posterity.procurement.market.tender.TenderEvent;
import java.net.URI;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of a tender and what was added to them while it was live. */
final class TenderDocuments {

  private final Facts facts;

  TenderDocuments(Facts facts) {
    this.facts = facts;
  }

  ArrayNode of(Tender tender) {
    ArrayNode documents = Ocds.object().arrayNode();
    tender.terms().documents().forEach(d -> describe(documents.addObject().put("id", d.id()), d));
    for (Recorded r : facts.events()) {
      if (r.event() instanceof TenderEvent.InformationAdded(var title, var text, var d, var at)) {
        ObjectNode node = documents.addObject().put("id", "information-" + r.version());
        if (d != null) {
          describe(node, d);
        }
        node.put("documentType", "clarifications");
        Ocds.put(node, "title", title);
        Ocds.put(node, "description", text);
        Ocds.put(node, "datePublished", Ocds.date(at));
      }
    }
    return documents;
  }

  void describe(ObjectNode node, TenderDocument d) {
    Ocds.put(node, "documentType", d.documentType());
    Ocds.put(node, "title", d.title());
    Ocds.put(node, "format", d.format());
    Ocds.put(node, "sha256", d.sha256());
    node.put("size", d.size());
    try {
      Ocds.put(node, "url", facts.base().resolve(URI.create(d.url())));
    } catch (IllegalArgumentException _) {
      // an address that is none cannot be published as one
    }
  }
}
