package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.response.Response;
import java.util.List;

/**
 * An answer as everybody reads it.
 *
 * @param decision as the core calls it
 * @param commitment what will be done, by whom, by when; empty where nothing is promised
 */
public record AnswerView(
    String id,
    String decision,
    String reason,
    String reference,
    String commitment,
    List<ChangeView> changes) {

  public AnswerView {
    changes = List.copyOf(changes);
  }

  static AnswerView of(Made made, Response response, Formats formats) {
    var promised = response.answer().commitment();
    return new AnswerView(
        response.id().id().toString(),
        Engine.word(response.answer().decision()),
        response.answer().reason(),
        response.answer().reference(),
        promised == null
            ? ""
            : formats
                .texts()
                .text(
                    formats.locale(),
                    "policymaking.commitment",
                    promised.what(),
                    promised.who(),
                    formats.day(promised.by())),
        made.because(response).stream().flatMap(r -> ChangeView.of(made, r).stream()).toList());
  }
}
