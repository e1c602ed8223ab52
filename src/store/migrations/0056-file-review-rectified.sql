-- 案卷评查：整改完成了几个问题，随登记整改的一步记下，结果按单位时作分子。

alter table "file_review" add column "rectified_total" integer;
