package city.posterity.cityhall.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractFileTest {

  private static final String HEADER = "reference,title,supplier,buyer,start,end,department\n";
  private static final String LINE = "C-1,Lamps,Acme,City,2024-01-01,2027-12-31,Streets\n";

  private static List<String> faults(byte[] file) {
    return switch (ContractFile.read(file)) {
      case ContractFile.Good(var lines) -> List.of("good " + lines.size());
      case ContractFile.Wrong(var faults) -> {
        // each says something in words
        faults.forEach(
            f -> assertThat(FaultView.sentence(f, new Texts(), Locale.ENGLISH)).isNotBlank());
        yield faults.stream().map(ContractFileTest::told).toList();
      }
    };
  }

  private static String told(Fault f) {
    Column column = f.column();
    return f.line() + " " + (column == null ? "" : column.word() + " ") + f.kind();
  }

  private static List<String> faults(String file) {
    return faults(file.getBytes(UTF_8));
  }

  private static List<Inherited> good(String file) {
    return switch (ContractFile.read(file.getBytes(UTF_8))) {
      case ContractFile.Good(var lines) -> lines.stream().map(ContractFile.Line::contract).toList();
      case ContractFile.Wrong(var faults) -> throw new AssertionError(faults);
    };
  }

  @Test
  void aWholeLineIsReadWithEveryColumnWhateverTheOrderAndSpellingOfTheirNames() {
    var all =
        good(
            "\uFEFFTITLE;Reference;Supplier ID;supplier;Buyer;value;currency;start;end;"
                + "extension options;decide_by;Notice Days;category;department;note\r\n"
                + "\"Lamps; and \"\"poles\"\"\";C-1;GB-1;Acme;City;1250.50;eur;2024-01-01;2027-12-31;"
                + "\"Twice\nby a year\";2027-06-30;90;Goods;Streets;'=note\r\n");
    assertThat(all)
        .containsExactly(
            new Inherited(
                "C-1",
                "Lamps; and \"poles\"",
                "Acme",
                "GB-1",
                "City",
                Money.of("1250.50", "EUR"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2027, 12, 31),
                "Twice\nby a year",
                LocalDate.of(2027, 6, 30),
                90,
                MainCategory.GOODS,
                "Streets",
                "=note"));
  }

  @Test
  void whatIsNotNeededMayBeLeftOutAndEmptyLinesAndCellsAtTheEndDoNotMatter() {
    assertThat(good(HEADER + LINE + "\n,,,,,,\n" + LINE.replace("C-1", "C-2").strip() + ",,\n"))
        .extracting(Inherited::reference)
        .containsExactly("C-1", "C-2");
  }

  @ParameterizedTest
  @CsvSource({
    "value, '1,5', not-a-value",
    "value, 1.250.00, not-a-value",
    "value, -5, not-a-value",
    "value, 1e9, not-a-value",
    "value, 1234567890123456, not-a-value",
    "currency, EURO, not-a-currency",
    "start, 01/02/2024, not-a-day",
    "start, 2024-02-30, not-a-day",
    "start, 1024-02-20, far-day",
    "end, 2023-12-31, end-before-start",
    "decide-by, 2028-01-01, decision-after-end",
    "notice-days, -1, not-days",
    "notice-days, 3651, not-days",
    "notice-days, ninety, not-days",
    "category, food, not-a-category",
    "department, '', missing",
    "title, 'two\nlines', several-lines",
    "title, 'turned \u202E round', unreadable",
  })
  void aWrongCellIsNamedWithItsLineAndColumn(String column, String cell, String kind) {
    String header =
        "reference,title,supplier,buyer,start,end,department,value,currency,decide-by,notice-days,"
            + "category\n";
    String[] cells = {
      "C-9", "Lamps", "Acme", "City", "2024-01-01", "2027-12-31", "Streets", "5", "EUR", "", "", ""
    };
    cells[List.of(header.strip().split(",")).indexOf(column)] = "\"" + cell + "\"";
    assertThat(faults(header + String.join(",", cells) + "\n"))
        .containsExactly("2 " + column + " " + kind);
  }

  @Test
  void everyFaultOfEveryLineIsFoundAtOnceAndNothingIsGood() {
    assertThat(
            faults(
                HEADER
                    + LINE
                    + "C-1,Lamps,Acme,City,2024-01-01,2027-12-31,Streets\n"
                    + ",,Acme,City,soon,never,Streets\n"
                    + "C-3,Lamps,Acme\n"))
        .containsExactly(
            "3 reference reference-twice",
            "4 reference missing",
            "4 title missing",
            "4 start not-a-day",
            "4 end not-a-day",
            "5 cells");
  }

  @Test
  void aValueAndItsCurrencyComeTogether() {
    String header = HEADER.strip() + ",value,currency\n";
    assertThat(faults(header + LINE.strip() + ",5,\n"))
        .containsExactly("2 currency currency-missing");
    assertThat(faults(header + LINE.strip() + ",,EUR\n")).containsExactly("2 value value-missing");
  }

  @Test
  void aHeaderThatIsWrongIsNamedBeforeAnyLineIsRead() {
    assertThat(faults("reference,titel,supplier,supplier,buyer,start,end\n" + LINE))
        .containsExactly("1 unknown-column", "1 column-twice", "1 column-missing");
    assertThat(faults("a;b,c\n")).contains("1 column-missing");
    assertThat(faults(HEADER.strip() + ",\n" + LINE.strip() + ",left over\n"))
        .containsExactly("2 cell-without-column");
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole() {
    assertThat(faults("")).containsExactly("0 file-empty");
    assertThat(faults(" \n\n")).containsExactly("0 file-empty");
    assertThat(faults(HEADER)).containsExactly("0 no-lines");
    assertThat(faults(new byte[] {'P', 'K', 3, 4, 0, 0})).containsExactly("0 workbook");
    assertThat(faults((HEADER + LINE).getBytes(UTF_16))).containsExactly("1 not-utf-8");
    assertThat(faults((HEADER + LINE + "é").getBytes(ISO_8859_1))).containsExactly("3 not-utf-8");
    assertThat(faults(new byte[ContractFile.LARGEST + 1])).containsExactly("0 file-too-large");
    assertThat(faults(HEADER + "\"C-1,Lamps\n" + LINE)).containsExactly("1 quotes");
    assertThat(faults(HEADER + "\"C-1\"x,Lamps\n" + LINE)).containsExactly("1 quotes");
  }

  @Test
  void moreContractsThanAreTakenAreSaidOnce() {
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < ContractFile.MOST; i++) {
      file.append(LINE.replace("C-1", "C-" + i));
    }
    assertThat(faults(file.toString())).containsExactly("good " + ContractFile.MOST);
    file.append(LINE.replace("C-1", "X-1")).append(LINE.replace("C-1", "X-2"));
    assertThat(faults(file.toString()))
        .containsExactly((ContractFile.MOST + 2) + " too-many-lines");
  }
}
