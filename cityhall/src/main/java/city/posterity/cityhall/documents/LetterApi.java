package city.posterity.cityhall.documents;

import city.posterity.cityhall.api.ThingNames;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letter to a bidder for programs. */
@RestController
class LetterApi {

  private final LetterPaper paper;
  private final CurrentCaller callers;

  LetterApi(LetterPaper paper, CurrentCaller callers) {
    this.paper = paper;
    this.callers = callers;
  }

  /** See {@link LetterPaper#show}. */
  @GetMapping(path = "/api/v1/letters/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String bidder,
      Locale locale) {
    Caller caller = callers.find().orElseThrow(ApiProblem::signInNeeded);
    UUID whose = bidder == null ? null : ThingNames.id(bidder);
    AwardLetter letter =
        paper
            .find(caller, ThingNames.id(id), whose)
            .orElseThrow(() -> ApiProblem.notFound("letter " + id + " that you may read"));
    return paper.answer(letter, locale);
  }
}
