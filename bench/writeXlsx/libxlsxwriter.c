/* The same rows as rows.mjs, written by libxlsxwriter: argv = rows, file, constant_memory (0 or 1). */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

static uint32_t state = 42;
static uint32_t next(uint32_t limit) {
  state = state * 1664525u + 1013904223u;
  return (state >> 8) % limit;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  const uint32_t rows = (uint32_t)atol(argv[1]);
  static const char *names[] = {"date_day", "platform", "account_id", "campaign_name", "ad_group_name", "ad_id",
                                "impressions", "clicks", "spend", "conversions", "conversions_value", "ctr"};
  static const char *platforms[] = {"Google Ads", "Meta Ads", "LinkedIn Ads", "TikTok Ads", "Microsoft Ads"};
  static char accounts[20][32], campaigns[300][64], groups[2000][64];
  for (int i = 0; i < 20; i++) snprintf(accounts[i], 32, "act_%d", 1000000 + i);
  for (int i = 0; i < 300; i++) snprintf(campaigns[i], 64, "FR | Été & soldes | Prospection %d", i);
  for (int i = 0; i < 2000; i++) snprintf(groups[i], 64, "Groupe d'annonces n° %d", i);

  lxw_workbook_options options = {.constant_memory = (uint8_t)atoi(argv[3])};
  lxw_workbook *book = workbook_new_opt(argv[2], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "ads");
  lxw_format *formats[4];
  static const char *codes[] = {"yyyy-mm-dd", "#,##0", "#,##0.00", "#,##0.00##"};
  for (int i = 0; i < 4; i++) {
    formats[i] = workbook_add_format(book);
    format_set_num_format(formats[i], codes[i]);
  }
  for (int i = 0; i < 12; i++) worksheet_write_string(sheet, 0, (lxw_col_t)i, names[i], NULL);
  char id[32];
  for (uint32_t row = 0; row < rows; row++) {
    const lxw_row_t at = row + 1;
    worksheet_write_number(sheet, at, 0, 45658 + (double)(((uint64_t)row * 365) / rows), formats[0]);
    worksheet_write_string(sheet, at, 1, platforms[next(5)], NULL);
    worksheet_write_string(sheet, at, 2, accounts[next(20)], NULL);
    worksheet_write_string(sheet, at, 3, campaigns[next(300)], NULL);
    worksheet_write_string(sheet, at, 4, groups[next(2000)], NULL);
    snprintf(id, sizeof id, "ad-%u", next(16777216));
    worksheet_write_string(sheet, at, 5, id, NULL);
    const double impressions = 1 + next(100000), clicks = next(5000);
    worksheet_write_number(sheet, at, 6, impressions, formats[1]);
    worksheet_write_number(sheet, at, 7, clicks, formats[1]);
    worksheet_write_number(sheet, at, 8, next(1000000) / 100.0, formats[2]);
    worksheet_write_number(sheet, at, 9, next(5000) / 10.0, formats[3]);
    worksheet_write_number(sheet, at, 10, next(10000000) / 100.0, formats[2]);
    worksheet_write_number(sheet, at, 11, clicks / impressions, formats[3]);
  }
  return (int)workbook_close(book);
}
