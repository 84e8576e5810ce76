package city.posterity.cityhall.bidding;

import city.posterity.cityhall.documents.Inspections;
import city.posterity.cityhall.documents.UploadRefused;
import city.posterity.cityhall.web.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the documents of an offer in: each is looked through, and then kept encrypted. */
@Component
final class OfferFiles {

  /**
   * Of all documents of an offer that is written in the browser, in bytes: it is packed in the
   * program's memory. A bidder's own program can send more.
   */
  static final long LIMIT = 60L << 20;

  private final Inspections inspections;
  private final OfferDrafts drafts;

  OfferFiles(Inspections inspections, OfferDrafts drafts) {
    this.inspections = inspections;
    this.drafts = drafts;
  }

  /** Why files were not taken; those that were are in the draft. */
  List<String> take(OfferPlace place, List<MultipartFile> files) {
    var wrong = new ArrayList<String>();
    for (MultipartFile file : files) {
      String name = file.getOriginalFilename();
      // browsers send an empty part without a name where nothing was chosen
      if (name != null && !name.isEmpty()) {
        take(place, name, file, wrong);
      }
    }
    return wrong;
  }

  private void take(OfferPlace place, String given, MultipartFile file, List<String> wrong) {
    Formats formats = place.formats();
    try (InputStream bytes = file.getInputStream()) {
      inspections.look(
          given,
          bytes,
          (found, in) -> {
            OfferDraft draft =
                drafts
                    .find(place.cityId(), place.id())
                    .map(OfferDrafts.Kept::draft)
                    .orElse(OfferDraft.EMPTY);
            String why = unfit(draft, found);
            if (!why.isEmpty()) {
              wrong.add(place.text(why, found.filename(), LIMIT >> 20));
              return;
            }
            drafts.keep(
                place.cityId(), place.id(), found.filename(), found.mediaType(), in, found.size());
          });
    } catch (UploadRefused e) {
      wrong.add(
          place.text("bidding.file.refused", given, e.sentence(formats.texts(), formats.locale())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unfit(OfferDraft draft, Inspections.Inspected found) {
    boolean taken =
        found.filename().equalsIgnoreCase(BidPackage.CONTENT)
            || draft.files().stream().anyMatch(f -> f.name().equalsIgnoreCase(found.filename()));
    if (taken) {
      return "bidding.file.twice";
    }
    return draft.size() + found.size() > LIMIT ? "bidding.file.tooMuch" : "";
  }
}
